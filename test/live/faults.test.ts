import { Closing } from '../../src/base/closing';
import type { DatabaseAddress } from '../../src/db/address';
import { FaultProxy } from '../../src/testing';
import { LiveNode, happened, openDatabase } from './node';
import { Reader } from './reader';

let closing: Closing;
let address: DatabaseAddress;
beforeEach(async () => {
  closing = new Closing();
  address = await openDatabase(closing);
});
afterEach(() => closing.close());

const upTo = (last: number) => Array.from({ length: last }, (_, n) => n + 1);

async function watch(node: LiveNode, cursor: string | null = null, stream = 'a'): Promise<Reader> {
  const reader = new Reader(stream, node.engine.epoch, new Set([happened]));
  reader.cursor = cursor;
  await reader.join(node.engine.hub);
  return reader;
}

/** A node whose connections to the database can be broken. */
async function behindProxy(): Promise<{ node: LiveNode; proxy: FaultProxy }> {
  if ('url' in address) throw new Error('The database of a test has a host and a port.');
  const { host, port } = address;
  const proxy = await FaultProxy.to(host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port });
  closing.add(() => proxy[Symbol.asyncDispose]());
  const node = await LiveNode.open({ ...address, host: '127.0.0.1', port: proxy.port });
  closing.add(() => node.close());
  return { node, proxy };
}

it('hears everything after its database was away, and what happened meanwhile', async () => {
  await using other = await LiveNode.open(address);
  const { node, proxy } = await behindProxy();
  const reader = await watch(node);
  await other.tell(1, 'a');
  await reader.reaches(1);
  for (let round = 0; round < 3; round += 1) {
    proxy.refuse();
    proxy.cut();
    for (let n = 0; n < 300; n += 1) await other.tell(n, 'a');
    await proxy.accept();
    await reader.reaches(1 + 300 * (round + 1));
  }
  expect(reader.heard).toEqual(upTo(901));
});

it('hears everything although the road to its database is slow and breaks now and then', async () => {
  await using other = await LiveNode.open(address);
  const { node, proxy } = await behindProxy();
  proxy.delay(3);
  const reader = await watch(node);
  for (let n = 1; n <= 100; n += 1) {
    await other.tell(n, 'a');
    if (n % 30 === 0) proxy.cut();
  }
  await reader.reaches(100);
  expect(reader.heard).toEqual(upTo(100));
});

it('does not wait for a transaction that stays open, and misses nothing when it commits at last', async () => {
  await using node = await LiveNode.open(address);
  await using other = await LiveNode.open(address);
  const reader = await watch(other);
  const slow = await node.database.begin();
  await slow.query('SELECT pg_current_xact_id()');
  for (let n = 1; n <= 50; n += 1) await node.tell(n, 'a');
  await reader.reaches(50);
  await slow.query(
    `WITH s AS (UPDATE stream SET head = head + 1 WHERE name = 'a' RETURNING head)
     INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
     SELECT 'a', head, 'evt_slow', 'test.happened', '{"streams":["a"],"n":51}', now(), clock_timestamp(), true FROM s`,
  );
  await slow.commit();
  await reader.reaches(51);
  expect(reader.heard).toEqual(upTo(51));
});

it('keeps times in order within a stream when the clock is set back', async () => {
  await using node = await LiveNode.open(address);
  await node.tell(1, 'a');
  await node.database.query(`UPDATE stream SET last_at = now() + interval '1 hour' WHERE name = 'a'`);
  await node.tell(2, 'a');
  await node.tell(3, 'a');
  const rows = await node.database.query<{ at: Date; soon: boolean }>(
    `SELECT recorded_at AS at, recorded_at > now() + interval '59 minutes' AS soon FROM event WHERE stream = 'a' ORDER BY seq`,
  );
  expect(rows.map(({ soon }) => soon)).toEqual([false, true, true]);
  const times = rows.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
});

it('ends what was being watched when the log is another one, and takes none of its cursors', async () => {
  const { node, proxy } = await behindProxy();
  await node.tell(1, 'a');
  const reader = await watch(node);
  await node.tell(2, 'a');
  await reader.reaches(2);
  const ended = reader.hasEnded();
  await node.database.query('UPDATE log SET seed = gen_random_uuid()::text');
  proxy.cut();
  await ended;
  await expect(watch(node, reader.cursor)).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  const again = await watch(node);
  await node.tell(3, 'a');
  await again.reaches(3);
});
