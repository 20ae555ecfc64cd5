import 'reflect-metadata';
import { newId } from '../../../src/base/ids';
import { Services } from '../../../src/base/services';
import { Viewer } from '../../../src/base/viewer';
import { findConversation, listConversations } from '../../../src/features/messages/conversation.queries';
import { findLastMessage, findMessage, listMessages } from '../../../src/features/messages/message.queries';
import { Context } from '../../../src/live/context';
import { Engine } from '../../../src/live/engine';
import { givenDatabase, type OpenDatabase } from '../../live/moves/given';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const many = 20_000;
const [ann, long] = [newId('usr'), newId('cnv')];
const bob = 'usr_' + '1'.padStart(26, '0');
let db: OpenDatabase;
let plans: Plan[];

/** Somebody who talks to twenty thousand, and as much with one of them. */
beforeAll(async () => {
  db = await givenDatabase();
  const { database } = db;
  const insert = (text: string, values: readonly unknown[] = []) => database.query(text, values);
  await insert(
    `INSERT INTO users (id, display_name, roles)
     SELECT 'usr_' || lpad(n::text, 26, '0'), 'Person ' || n, '{CUSTOMER}'::text[] FROM generate_series(1, ${many}) n UNION ALL SELECT $1, 'Ann', '{SELLER}'::text[]`,
    [ann],
  );
  await insert(
    `INSERT INTO conversation (id, one_id, other_id, subject_id, last_number, last_sent_at)
     SELECT 'cnv_' || lpad(n::text, 26, '0'), 'usr_' || lpad(n::text, 26, '0'), $1, NULL, 1, now() - n * interval '1 second' FROM generate_series(1, ${many}) n
     UNION ALL SELECT $2, $3, $1, 'ord_00000000000000000000000001', ${many}, now()`,
    [ann, long, bob],
  );
  await insert(
    `INSERT INTO conversation_member (user_id, conversation_id, last_sent_at)
     SELECT user_id, id, last_sent_at FROM conversation, unnest(ARRAY[one_id, other_id]) AS user_id`,
  );
  await insert(
    `INSERT INTO message (id, conversation_id, number, sender_id, recipient_id, body, sent_at)
     SELECT 'msg_' || lpad(n::text, 26, '0'), 'cnv_' || lpad(n::text, 26, '0'), 1, $1, 'usr_' || lpad(n::text, 26, '0'), 'Hello', now() FROM generate_series(1, ${many}) n
     UNION ALL SELECT 'msg_1' || lpad(n::text, 25, '0'), $2, n, $1, $3, 'Hello', now() FROM generate_series(1, ${many}) n`,
    [ann, long, bob],
  );
  await insert(
    `INSERT INTO conversation_reading (conversation_id, user_id, up_to, read_at) SELECT $1, $2, n, now() FROM generate_series(1, ${many}) n`,
    [long, bob],
  );
  await insert('ANALYZE');
  // Whatever is asked from now on says how.
  const query = database.query.bind(database);
  database.query = async <Row extends object>(...[statement, values]: Parameters<typeof query>): Promise<Row[]> => {
    const text = typeof statement === 'string' ? statement : statement.text;
    const explained = `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`;
    const [row] = await query<{ 'QUERY PLAN': readonly { Plan: Plan }[] }>(explained, values);
    if (row?.['QUERY PLAN'][0]) plans.push(row['QUERY PLAN'][0].Plan);
    return query<Row>(statement, values);
  };
}, 60_000);
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => (plans = []));

function contextOf(id: string): Context {
  const viewer = new Viewer(id, [], 'Somebody', 'dev_1', new Date());
  const surroundings = {
    services: new Services(),
    database: db.database,
    engine: Object.create(Engine.prototype) as Engine,
  };
  return new Context(surroundings, { viewer }, { address: '', userAgent: '' }, 'req_1');
}

function nodesOf(plan: Plan): readonly Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

/** No table is read from end to end, and nowhere more than what is needed for the page. */
function expectShort(most = 100): void {
  expect(plans.length).toBeGreaterThan(0);
  for (const node of plans.flatMap(nodesOf)) {
    if (node['Relation Name'] !== undefined) expect(node['Node Type']).not.toBe('Seq Scan');
    expect((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)).toBeLessThanOrEqual(most);
  }
}

it('lists conversations with their last messages, and reads no more than the page', async () => {
  const ctx = contextOf(ann);
  const first = await listConversations(ctx, { first: 20 });
  const second = await listConversations(ctx, { first: 20, after: first.pageInfo.endCursor });
  await listConversations(ctx, { last: 20 });
  await Promise.all([first.pageInfo.hasNextPage(), second.pageInfo.hasPreviousPage()]);
  const last = await Promise.all(first.nodes.map((conversation) => findLastMessage(ctx, conversation)));

  expect(first.nodes[0]?.id).toBe(long);
  expect(last.map((message) => message?.number)).toEqual([many, ...Array.from({ length: 19 }, () => 1)]);
  expectShort();
});

it('lists messages with when they were read, and reads no more than the page', async () => {
  const ctx = contextOf(bob);
  const conversation = await findConversation(ctx, long);
  if (!conversation) throw new Error('It was just made.');
  const first = await listMessages(ctx, conversation, { first: 20 });
  const second = await listMessages(ctx, conversation, { first: 20, after: first.pageInfo.endCursor });
  const oldest = await listMessages(ctx, conversation, { last: 20 });
  await Promise.all([first.pageInfo.hasNextPage(), second.pageInfo.hasPreviousPage()]);
  await findMessage(ctx, first.nodes[0]?.id ?? '');

  expect(first.nodes.map(({ readBy }) => readBy.length)).toEqual(Array.from({ length: 20 }, () => 1));
  expect(oldest.nodes.at(-1)?.number).toBe(1);
  expectShort();
});
