import { isId } from '../../base/ids';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { conversationColumns, conversationTables, toConversation, type ConversationRow } from './conversation.rows';
import type { Conversation } from './conversation.type';

const findStatement = {
  name: 'find_conversation',
  text: `SELECT ${conversationColumns} FROM ${conversationTables} WHERE m.user_id = $2 AND m.conversation_id = $1`,
};

/** For its two; null for everybody else, admins included: it is not theirs to read. */
export async function findConversation(ctx: Context, id: string): Promise<Conversation | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('cnv', id)) return null;
  const [row] = await ctx.db.query<ConversationRow>(findStatement, [id, viewer.id]);
  return row ? toConversation(row) : null;
}

/** The viewer's, those first in which something was said last. */
export async function listConversations(ctx: Context, page: PageArgs): Promise<Connection<Conversation>> {
  const list = {
    name: 'conversations',
    columns: conversationColumns,
    from: conversationTables,
    where: new Where().and('m.user_id = ?', ctx.viewer.id),
    keys: [
      { column: 'm.last_sent_at', type: 'timestamptz' },
      { column: 'm.conversation_id', type: 'text' },
    ],
    direction: 'DESC',
  } as const;
  return toConnection(await readPage<ConversationRow>(ctx.db, list, page), toConversation);
}
