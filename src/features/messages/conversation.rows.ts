import { Lock, type Tx } from '../../live/tx';
import { Conversation } from './conversation.type';

/** As the member `m` of it sees it, with the names of both. */
export const conversationColumns = `
  c.id, c.subject_id AS "subjectId", c.last_number AS "lastNumber", m.unread AS "unreadCount", c.one_id AS "oneId",
  one.display_name AS "oneName", c.other_id AS "otherId", other.display_name AS "otherName"`;

export const conversationTables = `
  conversation_member m JOIN conversation c ON c.id = m.conversation_id
    JOIN users one ON one.id = c.one_id JOIN users other ON other.id = c.other_id`;

export interface ConversationRow {
  readonly id: string;
  readonly subjectId: string | null;
  readonly lastNumber: number;
  readonly unreadCount: number;
  readonly oneId: string;
  readonly oneName: string;
  readonly otherId: string;
  readonly otherName: string;
}

export function toConversation({ oneId, oneName, otherId, otherName, ...row }: ConversationRow): Conversation {
  const people = [
    { id: oneId, displayName: oneName },
    { id: otherId, displayName: otherName },
  ] as const;
  return Object.assign(new Conversation(), row, { people });
}

/** All that is written of a conversation is written under this lock, so that its numbers and counts are in one order. */
const lockStatement = {
  name: 'lock_conversation',
  text: 'SELECT id FROM conversation WHERE id = $1 AND $2 IN (one_id, other_id) FOR NO KEY UPDATE',
};

/** A statement of its own, since one that has waited for a lock does not see what was committed meanwhile. */
const readStatement = {
  name: 'read_conversation',
  text: `SELECT ${conversationColumns} FROM ${conversationTables} WHERE m.user_id = $2 AND m.conversation_id = $1`,
};

/** Null for one that is not there, or not his. */
export async function lockConversation(tx: Tx, id: string, userId: string): Promise<Conversation | null> {
  tx.takes(Lock.ENTITIES);
  const [locked] = await tx.query(lockStatement, [id, userId]);
  if (!locked) return null;
  const [row] = await tx.query<ConversationRow>(readStatement, [id, userId]);
  if (!row) throw new Error(`Each of the two is a member of their conversation ${id}.`);
  return toConversation(row);
}
