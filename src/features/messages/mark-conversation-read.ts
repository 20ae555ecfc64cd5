import { notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import type { Tx } from '../../live/tx';
import { markReadAbout } from '../notices';
import { lockConversation } from './conversation.rows';
import { Conversation } from './conversation.type';
import { conversationRead } from './message.topics';

/** The viewer has seen all that there is now. Marking twice is marking once: the second device does not know of the first yet. */
export async function markConversationRead(ctx: Context, id: string): Promise<Conversation> {
  const { id: userId } = ctx.viewer;
  if (!isId('cnv', id)) throw notFound();
  return ctx.transact(async (tx) => {
    const conversation = await lockConversation(tx, id, userId);
    if (!conversation) throw notFound();
    if (conversation.unreadCount === 0) return conversation;
    const { readAt, wasNotified } = await readOn(tx, conversation, userId);
    const user = conversation.people.find((person) => person.id === userId);
    const other = conversation.people.find((person) => person.id !== userId);
    if (!user || !other) throw new Error('A conversation is of two, and whoever has locked it is one of them.');
    if (wasNotified) await markReadAbout(tx, userId, id);
    tx.record(conversationRead, { conversationId: id, user, otherId: other.id, readAt });
    return Object.assign(new Conversation(), conversation, { unreadCount: 0 });
  });
}

const statement = {
  name: 'read_on',
  text: `
    WITH before AS (
      SELECT notified FROM conversation_member WHERE user_id = $2 AND conversation_id = $1
    ), changed AS (
      UPDATE conversation_member SET unread = 0, notified = false WHERE user_id = $2 AND conversation_id = $1
    ), noted AS (
      INSERT INTO conversation_reading (conversation_id, user_id, up_to, read_at)
      SELECT id, $2, last_number, greatest(clock_timestamp(), last_sent_at) FROM conversation WHERE id = $1
      RETURNING read_at
    )
    SELECT read_at AS "readAt", notified AS "wasNotified" FROM noted, before`,
};

interface Noted {
  readonly readAt: Date;
  readonly wasNotified: boolean;
}

async function readOn(tx: Tx, { id }: Conversation, userId: string): Promise<Noted> {
  const [noted] = await tx.query<Noted>(statement, [id, userId]);
  if (!noted) throw new Error(`The conversation ${id} was locked and must be there.`);
  return noted;
}
