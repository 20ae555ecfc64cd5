import { conflict, notFound } from '../../base/errors';
import { isId, newId } from '../../base/ids';
import { Lock, type Tx } from '../../live/tx';
import { parties } from '../identity';
import { grounds } from './common-ground';
import { lockConversation } from './conversation.rows';
import type { Conversation } from './conversation.type';

/** The one that two people have about a thing, or about none; begun now if they have something in common. Locked. */
export async function openConversation(
  tx: Tx,
  viewerId: string,
  to: string,
  subjectId: string | null,
): Promise<Conversation> {
  const person = (await parties.load(tx, [to]))(to);
  if (!person) throw notFound();
  const pair = { one: viewerId < to ? viewerId : to, other: viewerId < to ? to : viewerId, subjectId };
  if (!(await find(tx, pair))) {
    await assertInCommon(tx, viewerId, to, subjectId);
    tx.takes(Lock.ENTITIES);
    await tx.query(insertStatement, [newId('cnv'), pair.one, pair.other, subjectId]);
  }
  // Of two who begin at the same moment one has waited for the other, and finds what that one has made.
  const id = await find(tx, pair);
  const conversation = id === null ? null : await lockConversation(tx, id, viewerId);
  if (!conversation) throw new Error('A conversation that was just made must be there.');
  return conversation;
}

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly subjectId: string | null;
}

const findStatement = {
  name: 'find_conversation_of_pair',
  text: `SELECT id FROM conversation WHERE one_id = $1 AND other_id = $2 AND coalesce(subject_id, '') = coalesce($3, '')`,
};

const insertStatement = {
  name: 'add_conversation',
  text: `
    WITH made AS (
      INSERT INTO conversation (id, one_id, other_id, subject_id, last_sent_at) VALUES ($1, $2, $3, $4, clock_timestamp())
      ON CONFLICT (one_id, other_id, coalesce(subject_id, '')) DO NOTHING
      RETURNING id, one_id, other_id, last_sent_at
    )
    INSERT INTO conversation_member (user_id, conversation_id, last_sent_at)
    SELECT user_id, id, last_sent_at FROM made, unnest(ARRAY[one_id, other_id]) AS user_id`,
};

async function find(tx: Tx, { one, other, subjectId }: Pair): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(findStatement, [one, other, subjectId]);
  return row?.id ?? null;
}

/** Whether a thing is not there or is not both of theirs, the answer is the same; an id of no such thing is an id of nothing. */
async function assertInCommon(tx: Tx, one: string, other: string, subjectId: string | null): Promise<void> {
  const possible = grounds.filter(({ kind }) => subjectId === null || isId(kind, subjectId));
  if (subjectId !== null && possible.length === 0) throw notFound();
  for (const { isShared } of possible) if (await isShared(tx, one, other, subjectId)) return;
  throw conflict(
    'NOTHING_IN_COMMON',
    'You can write to somebody with whom you have an order, a booking, an invoice or a bill in common.',
  );
}
