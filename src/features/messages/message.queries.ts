import { isId } from '../../base/ids';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { PerAnswer } from '../../live/per-answer';
import type { Conversation } from './conversation.type';
import { messageColumns, messageTables, toMessage, type MessageRow } from './message.rows';
import type { Message } from './message.type';

const findStatement = {
  name: 'find_message',
  text: `SELECT ${messageColumns} FROM ${messageTables} WHERE m.id = $1 AND $2 IN (m.sender_id, m.recipient_id)`,
};

/** For whoever has sent it and whoever was sent it; null for everybody else. */
export async function findMessage(ctx: Context, id: string): Promise<Message | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('msg', id)) return null;
  const [row] = await ctx.db.query<MessageRow>(findStatement, [id, viewer.id]);
  return row ? toMessage(row) : null;
}

/** Of a conversation that the viewer was found to be in. The newest first. */
export async function listMessages(ctx: Context, { id }: Conversation, page: PageArgs): Promise<Connection<Message>> {
  const list = {
    name: `messages ${id}`,
    columns: messageColumns,
    from: messageTables,
    where: new Where().and('m.conversation_id = ?', id),
    keys: [{ column: 'm.number', type: 'bigint' }],
    direction: 'DESC',
  } as const;
  return toConnection(await readPage<MessageRow>(ctx.db, list, page), toMessage);
}

const lastStatement = {
  name: 'read_last_messages',
  text: `
    SELECT ${messageColumns}
      FROM unnest($1::text[], $2::int[]) AS wanted (conversation_id, number), ${messageTables}
     WHERE m.conversation_id = wanted.conversation_id AND m.number = wanted.number`,
};

const lastMessages = new PerAnswer<Conversation, Message | null>(async (ctx, conversations) => {
  const rows = await ctx.db.query<MessageRow>(lastStatement, [
    conversations.map(({ id }) => id),
    conversations.map(({ lastNumber }) => lastNumber),
  ]);
  const found = new Map(rows.map((row) => [`${row.conversationId} ${row.number}`, toMessage(row)]));
  return ({ id, lastNumber }) => found.get(`${id} ${lastNumber}`) ?? null;
});

export function findLastMessage(ctx: Context, conversation: Conversation): Promise<Message | null> {
  return lastMessages.load(ctx, conversation);
}
