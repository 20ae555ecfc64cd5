import { z } from 'zod';
import type { Follower } from '../../live/followers/follower';
import { enqueue } from '../../live/jobs/enqueue';
import { job } from '../../live/jobs/job';
import { Lock, type Tx } from '../../live/tx';
import { NotificationKind, notify } from '../notices';
import { messageReceived } from './message.topics';

/** So long somebody who has the conversation open has to say that he has read it: then nothing rings. */
const graceMs = 2_000;

/** One notification for each conversation in which something is unread, however many messages that is. */
export const notifyOfMessages: Follower = {
  name: 'messages.notify',
  topics: [messageReceived],
  async handle(tx, fact) {
    if (!fact.isOf(messageReceived)) return;
    const { conversationId, recipientId: userId } = fact.payload.message;
    const runAt = new Date(Date.now() + graceMs);
    // In a transaction of its own: a batch of facts must not lock one conversation after the counts of another.
    await enqueue(
      tx,
      notifyOfUnread,
      { conversationId, userId },
      { runAt, name: `unread ${conversationId} ${userId}` },
    );
  },
};

export const notifyOfUnread = job({
  kind: 'messages.notify-of-unread',
  payload: z.object({ conversationId: z.string(), userId: z.string() }),
  async run({ tx }, { conversationId, userId }) {
    const from = await markNotified(tx, conversationId, userId);
    if (from === null) return;
    // Not what was written: this may stand on the lock screen of a telephone.
    await notify(tx, userId, {
      kind: NotificationKind.MESSAGE,
      title: 'New message',
      message: `${from} has written to you.`,
      subjectId: conversationId,
    });
  },
});

const statement = `
  UPDATE conversation_member m SET notified = true
    FROM conversation c JOIN users u ON u.id IN (c.one_id, c.other_id)
   WHERE m.conversation_id = $1 AND m.user_id = $2 AND m.unread > 0 AND NOT m.notified AND c.id = $1 AND u.id <> $2
  RETURNING u.display_name AS name`;

/** Who has written; null when it was read meanwhile, or there is a notification already. */
async function markNotified(tx: Tx, conversationId: string, userId: string): Promise<string | null> {
  tx.takes(Lock.ENTITIES);
  await tx.query('SELECT FROM conversation WHERE id = $1 FOR NO KEY UPDATE', [conversationId]);
  const [row] = await tx.query<{ name: string }>(statement, [conversationId, userId]);
  return row?.name ?? null;
}
