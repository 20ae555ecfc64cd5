import type { Sql } from '../../db/sql';
import { Message, ReadReceipt } from './message.type';

/** With the names of its people, and with when it was read: the first reading that reaches it. */
export const messageColumns = `
  m.id, m.conversation_id AS "conversationId", m.number, m.body, m.sent_at AS "sentAt", m.sender_id AS "senderId",
  sender.display_name AS "senderName", m.recipient_id AS "recipientId", recipient.display_name AS "recipientName",
  (SELECT r.read_at FROM conversation_reading r
    WHERE r.conversation_id = m.conversation_id AND r.user_id = m.recipient_id AND r.up_to >= m.number
    ORDER BY r.up_to LIMIT 1) AS "readAt"`;

export const messageTables =
  'message m JOIN users sender ON sender.id = m.sender_id JOIN users recipient ON recipient.id = m.recipient_id';

export interface MessageRow {
  readonly id: string;
  readonly conversationId: string;
  readonly number: number;
  readonly body: string;
  readonly sentAt: Date;
  readonly senderId: string;
  readonly senderName: string;
  readonly recipientId: string;
  readonly recipientName: string;
  readonly readAt: Date | null;
}

export function toMessage({ senderId, senderName, recipientName, readAt, ...row }: MessageRow): Message {
  const reader = { id: row.recipientId, displayName: recipientName };
  const readBy = readAt ? [ReadReceipt.of({ user: reader, readAt })] : [];
  return Message.of({ ...row, sender: { id: senderId, displayName: senderName }, readBy });
}

/** The next number, the time and the counts: all under the lock on the conversation, which the caller holds. */
const insertStatement = {
  name: 'add_message',
  text: `
    WITH numbered AS (
      UPDATE conversation SET last_number = last_number + 1, last_sent_at = greatest(clock_timestamp(), last_sent_at)
       WHERE id = $2
      RETURNING last_number, last_sent_at
    ), counted AS (
      UPDATE conversation_member m
         SET unread = m.unread + CASE WHEN m.user_id = $4 THEN 1 ELSE 0 END, last_sent_at = n.last_sent_at
        FROM numbered n WHERE m.conversation_id = $2
    )
    INSERT INTO message (id, conversation_id, number, sender_id, recipient_id, body, sent_at)
    SELECT $1, $2, last_number, $3, $4, $5, last_sent_at FROM numbered
    RETURNING number, sent_at AS "sentAt"`,
};

export type NewMessage = Pick<Message, 'id' | 'conversationId' | 'sender' | 'recipientId' | 'body'>;

export async function insertMessage(sql: Sql, message: NewMessage): Promise<Message> {
  const { id, conversationId, sender, recipientId, body } = message;
  const [row] = await sql.query<Pick<Message, 'number' | 'sentAt'>>(insertStatement, [
    id,
    conversationId,
    sender.id,
    recipientId,
    body,
  ]);
  if (!row) throw new Error(`The conversation ${conversationId} was locked and must be there.`);
  return Message.of({ ...message, ...row, readBy: [] });
}
