import pino from 'pino';
import { Closing } from '../../src/base/closing';
import type { DatabaseAddress } from '../../src/db/address';
import { encodeCursor } from '../../src/live/cursor';
import { Retention } from '../../src/live/log/retention';
import { LiveNode, openDatabase } from './node';

let closing: Closing;
let address: DatabaseAddress;
beforeEach(async () => {
  closing = new Closing();
  address = await openDatabase(closing);
  // The followers of the product, whom nobody runs here.
  await using node = await LiveNode.open(address);
  await node.database.query('DELETE FROM follower');
});
afterEach(() => closing.close());

const hours = 24;
const forget = async ({ database }: LiveNode) => {
  const retention = new Retention(database, hours, pino({ level: 'silent' }));
  await retention.forget();
  await retention.stop();
};
const age = (node: LiveNode, upto: number, by = '25 hours') =>
  node.database.query(`UPDATE event SET recorded_at = recorded_at - $1::interval WHERE seq <= $2`, [by, upto]);
const left = async ({ database }: LiveNode, stream: string) =>
  (await database.query<{ seq: bigint }>('SELECT seq FROM event WHERE stream = $1 ORDER BY seq', [stream])).map(
    ({ seq }) => Number(seq),
  );

it('deletes what is old from the start of each stream, and leaves the rest dense', async () => {
  await using node = await LiveNode.open(address);
  for (let n = 1; n <= 10; n += 1) await node.tell(n, 'a', ...(n % 2 ? ['b'] : []));
  await age(node, 4);
  await forget(node);
  expect([await left(node, 'a'), await left(node, 'b')]).toEqual([[5, 6, 7, 8, 9, 10], [5]]);
});

it('goes on from where nothing is missed, and says so where something is', async () => {
  await using node = await LiveNode.open(address);
  for (let n = 1; n <= 6; n += 1) await node.tell(n, 'a');
  await age(node, 3);
  await forget(node);
  const cursor = (seq: number) => encodeCursor({ epoch: node.engine.epoch, stream: 'a', seq, part: 0 });
  const { locator } = node.engine;
  await expect(locator.locate('a', cursor(2))).rejects.toMatchObject({
    code: 'CURSOR_EXPIRED',
    details: { oldest: cursor(3) },
  });
  expect(await locator.locate('a', cursor(3))).toMatchObject({ seq: 3, head: 6 });
  await expect(locator.locate('a', new Date(Date.now() - 26 * 3_600_000))).rejects.toMatchObject({
    code: 'CURSOR_EXPIRED',
  });
});

it('deletes many in small steps', async () => {
  await using node = await LiveNode.open(address);
  await node.database.query(
    `WITH s AS (INSERT INTO stream (name, head, last_at) VALUES ('long', 9000, now()))
     INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
     SELECT 'long', n, 'evt_' || n, 'test.happened', '{}', now() - interval '2 days', now() - interval '2 days', true
       FROM generate_series(1, 8500) n`,
  );
  await node.database.query(
    `INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
     SELECT 'long', n, 'evt_' || n, 'test.happened', '{}', now(), now(), true FROM generate_series(8501, 9000) n`,
  );
  await forget(node);
  expect((await left(node, 'long'))[0]).toBe(8_501);
});

it('keeps what a follower has still to handle', async () => {
  await using node = await LiveNode.open(address);
  await node.database.query(`INSERT INTO follower (name, snapshot) VALUES ('slow', pg_current_snapshot())`);
  for (let n = 1; n <= 3; n += 1) await node.tell(n, 'a');
  await age(node, 3);
  await forget(node);
  expect(await left(node, 'a')).toEqual([1, 2, 3]);
  // What is under way in any database of the server counts as not handled yet, and other tests run beside this one.
  while ((await left(node, 'a')).length > 0) {
    await node.database.query(`UPDATE follower SET snapshot = pg_current_snapshot()`);
    await forget(node);
  }
});

it('does not wait for a follower that nobody has run for days', async () => {
  await using node = await LiveNode.open(address);
  await node.database.query(
    `INSERT INTO follower (name, snapshot, moved_at) VALUES ('gone', pg_current_snapshot(), now() - interval '2 days')`,
  );
  for (let n = 1; n <= 3; n += 1) await node.tell(n, 'a');
  await age(node, 3);
  await forget(node);
  expect(await left(node, 'a')).toEqual([]);
});

it('leaves a stream that somebody writes to for the next time, and does not wait for him', async () => {
  await using node = await LiveNode.open(address);
  for (let n = 1; n <= 3; n += 1) await node.tell(n, 'a');
  await age(node, 3);
  const writer = await node.database.begin();
  await writer.query(`SELECT FROM stream WHERE name = 'a' FOR UPDATE`);
  await forget(node);
  expect(await left(node, 'a')).toEqual([1, 2, 3]);
  await writer.rollback();
  await forget(node);
  expect(await left(node, 'a')).toEqual([]);
});
