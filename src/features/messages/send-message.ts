import { check } from '../../base/check';
import { AppError, conflict, notFound } from '../../base/errors';
import { isId, newId } from '../../base/ids';
import type { Context } from '../../live/context';
import { once } from '../../live/idempotency/once';
import type { Tx } from '../../live/tx';
import { named, parties, type Person } from '../identity';
import { lockConversation } from './conversation.rows';
import type { Conversation } from './conversation.type';
import { SendMessage, type SendMessageInput } from './message.inputs';
import { findMessage } from './message.queries';
import { insertMessage } from './message.rows';
import { messageReceived } from './message.topics';
import type { Message } from './message.type';
import { openConversation } from './open-conversation';
import { tellTyping } from './set-typing';

/** Says something in a conversation, or to a person: then in the one that they have about this, which begins with it. */
export async function sendMessage(ctx: Context, { idempotencyKey, ...given }: SendMessageInput): Promise<Message> {
  const { viewer } = ctx;
  const input = check(SendMessage, given);
  if (input.to === viewer.id) throw conflict('SELF', 'You cannot write to yourself.');
  const options = {
    operation: 'sendMessage',
    key: idempotencyKey,
    input,
    find: (id: string) => findMessage(ctx, id),
  };
  const message = await once(ctx, options, async (tx) => {
    const conversation = await find(tx, viewer.id, input);
    const { sender, recipient } = await assertBothAreHere(tx, conversation, viewer.id);
    const { id: conversationId } = conversation;
    const said = { id: newId('msg'), conversationId, sender, recipientId: recipient.id, body: input.body };
    const sent = await insertMessage(tx, said);
    tx.record(messageReceived, { message: sent });
    return sent;
  });
  // What he was typing is here now.
  tellTyping(ctx, message.conversationId, message.sender, false);
  return message;
}

interface Where {
  readonly conversationId?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly subjectId?: string | null | undefined;
}

async function find(tx: Tx, viewerId: string, { conversationId, to, subjectId }: Where): Promise<Conversation> {
  if (typeof to === 'string') return openConversation(tx, viewerId, to, subjectId ?? null);
  const id = conversationId ?? '';
  const conversation = isId('cnv', id) ? await lockConversation(tx, id, viewerId) : null;
  if (!conversation) throw notFound();
  return conversation;
}

/** A suspended person neither writes nor is written to. */
async function assertBothAreHere(
  tx: Tx,
  { people }: Conversation,
  viewerId: string,
): Promise<{ readonly sender: Person; readonly recipient: Person }> {
  const ids = people.map(({ id }) => id);
  const partyOf = await parties.load(tx, ids);
  const [sender, recipient] = [viewerId, ids.find((id) => id !== viewerId) ?? ''].map(partyOf);
  if (!sender || !recipient) throw new Error('Nobody is ever deleted.');
  if (sender.suspended) throw new AppError('UNAUTHENTICATED', 'This account is suspended.', { reason: 'SUSPENDED' });
  if (recipient.suspended) throw conflict('SUSPENDED', 'This person’s account is suspended.');
  return { sender: named(sender), recipient: named(recipient) };
}
