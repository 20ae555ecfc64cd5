import { Closing } from '../../src/base/closing';
import type { DatabaseAddress } from '../../src/db/address';
import type { Fact } from '../../src/live/fact';
import type { Follower } from '../../src/live/followers/follower';
import { FollowerRow, withOwn } from '../../src/live/followers/follower-row';
import { writer } from '../../src/live/moves/writer';
import { LiveNode, happened, openDatabase } from './node';

let closing: Closing;
let address: DatabaseAddress;
beforeEach(async () => {
  closing = new Closing();
  address = await openDatabase(closing);
  await using node = await LiveNode.open(address);
  await node.database.query('CREATE TABLE handled (fact_id text, n int, at bigserial)');
});
afterEach(() => closing.close());

/** Notes what it handles, in the transaction that it is given. */
const note = (refuse: (n: number) => boolean = () => false): Follower => ({
  name: 'note',
  topics: [happened],
  async handle(tx, fact) {
    if (!fact.isOf(happened)) throw new Error('It follows this topic only.');
    const { n } = (fact as Fact<{ n: number }>).payload;
    await tx.query('INSERT INTO handled (fact_id, n) VALUES ($1, $2)', [fact.id, n]);
    if (refuse(n)) throw new Error(`It fails at ${n}.`);
  },
});

/** Resolves when so many facts have been handled; a fact handled twice counts twice. */
async function handled(node: LiveNode, count: number): Promise<number[]> {
  for (;;) {
    const rows = await node.database.query<{ n: number }>('SELECT n FROM handled ORDER BY at');
    if (rows.length >= count) return rows.map(({ n }) => n);
  }
}

it('handles every fact once, in the order of its stream, however many streams it stands in', async () => {
  await using node = await LiveNode.open(address, { followers: [note()] });
  for (let n = 0; n < 250; n += 1) await node.tell(n, 'a', 'b', 'c');
  expect(await handled(node, 250)).toEqual(Array.from({ length: 250 }, (_, n) => n));
});

it('shares the work with other nodes, and no fact is handled twice', async () => {
  await using first = await LiveNode.open(address, { followers: [note()] });
  await using second = await LiveNode.open(address, { followers: [note()] });
  const all = Array.from({ length: 200 }, (_, n) => n);
  await Promise.all(all.map((n) => (n % 2 ? first : second).tell(n, `s${n % 7}`)));
  expect((await handled(first, 200)).sort((a, b) => a - b)).toEqual(all);
});

it('finds what was recorded while no node was there, and nothing from before it was named', async () => {
  {
    await using before = await LiveNode.open(address);
    await before.tell(1, 'a');
  }
  {
    await using named = await LiveNode.open(address, { followers: [note()] });
    await named.tell(2, 'a');
    await handled(named, 1);
  }
  {
    await using without = await LiveNode.open(address);
    for (let n = 3; n < 303; n += 1) await without.tell(n, 'a');
  }
  await using again = await LiveNode.open(address, { followers: [note()] });
  expect(await handled(again, 301)).toEqual(Array.from({ length: 301 }, (_, n) => n + 2));
});

it('takes more at once the further it is behind', async () => {
  const all = Array.from({ length: 2_000 }, (_, n) => n);
  await using node = await LiveNode.open(address);
  await FollowerRow.create(node.database, 'note');
  await node.engine.transact((tx) => {
    for (const n of all) tx.record(happened, { streams: ['a'], n });
    return Promise.resolve();
  });
  await using following = await LiveNode.open(address, { followers: [note()] });
  expect(await handled(following, 2_000)).toEqual(all);
  const rows = await node.database.query('SELECT DISTINCT xmin::text FROM handled');
  // 500, 1,000, and what is left.
  expect(rows).toHaveLength(3);
});

it('misses nothing that commits late', async () => {
  await using node = await LiveNode.open(address, { followers: [note()] });
  const slow = await node.database.begin();
  await slow.query('SELECT pg_current_xact_id()');
  for (let n = 0; n < 20; n += 1) await node.tell(n, 'a');
  await handled(node, 20);
  await slow.query(
    `WITH s AS (INSERT INTO stream AS s (name, head, last_at) VALUES ('late', 1, now()) RETURNING head)
     INSERT INTO event (stream, seq, id, topic, payload, occurred_at, recorded_at, lead)
     SELECT 'late', head, 'evt_late', 'test.happened', '{"streams":["late"],"n":99}', now(), now(), true FROM s`,
  );
  await slow.commit();
  expect((await handled(node, 21)).at(-1)).toBe(99);
});

it('does nothing of what it fails at, goes on with the rest, and puts it aside when it keeps failing', async () => {
  await using node = await LiveNode.open(address, { followers: [note((n) => n === 5)] });
  for (let n = 0; n < 10; n += 1) await node.tell(n, 'a');
  expect(await handled(node, 9)).toEqual([0, 1, 2, 3, 4, 6, 7, 8, 9]);
  const aside = await node.database.query<{ payload: { n: number }; follower: string }>(
    'SELECT follower, payload FROM follower_failure',
  );
  expect(aside).toMatchObject([{ follower: 'note', payload: { n: 5 } }]);
});

it.each([
  ['10:12:', '12', '10:12:'],
  ['10:12:', '11', '10:12:11'],
  ['10:20:12,15', '13', '10:20:12,13,15'],
  ['14:20:', '13', '13:20:13'],
  ['9:100:9,10', '11', '9:100:9,10,11'],
])('counts the transaction that takes a snapshot among those under way: %s and %s', (snapshot, own, counted) => {
  expect(withOwn(snapshot, own)).toBe(counted);
});

it('takes more than one transaction for a fact that is too much for one, and keeps the order', async () => {
  const parts: Follower = {
    name: 'parts',
    topics: [happened],
    async handle(tx, fact): Promise<'again' | 'done'> {
      const { n } = (fact as Fact<{ n: number }>).payload;
      await tx.query('INSERT INTO handled (fact_id, n) VALUES ($1, $2)', [fact.id, n]);
      const [row] = await tx.query<{ count: bigint }>('SELECT count(*) FROM handled WHERE fact_id = $1', [fact.id]);
      return Number(row?.count) < 3 ? 'again' : 'done';
    },
  };
  await using node = await LiveNode.open(address, { followers: [parts] });
  for (let n = 0; n < 5; n += 1) await node.tell(n, 'a');
  expect(await handled(node, 15)).toEqual(Array.from({ length: 15 }, (_, nth) => Math.floor(nth / 3)));
  const transactions = await node.database.query('SELECT DISTINCT xmin::text FROM handled');
  expect(transactions.length).toBeGreaterThanOrEqual(11);
});

it('writes together what the facts of one transaction write, after the last of them', async () => {
  const numbers = writer<{ id: string; n: number }>({
    name: 'numbers',
    write: (tx, rows) =>
      tx.query('INSERT INTO handled (fact_id, n) SELECT id, $2 FROM unnest($1::text[]) AS id', [
        rows.map(({ id }) => id),
        rows.length,
      ]),
  });
  const counting: Follower = {
    name: 'counting',
    topics: [happened],
    handle(_tx, { id }, move) {
      move.write(numbers, { id, n: 1 });
      return Promise.resolve();
    },
  };
  await (await LiveNode.open(address, { followers: [counting] }))[Symbol.asyncDispose]();
  {
    await using without = await LiveNode.open(address);
    for (let n = 0; n < 20; n += 1) await without.tell(n, 'a');
  }
  await using node = await LiveNode.open(address, { followers: [counting] });
  expect(await handled(node, 20)).toEqual(Array.from({ length: 20 }, () => 20));
});

it('goes on with what another node had in hand when it died', async () => {
  await using node = await LiveNode.open(address, { followers: [note()] });
  const dying = await node.database.begin();
  await dying.query(`SELECT FROM follower WHERE name = 'note' FOR UPDATE`);
  for (let n = 0; n < 3; n += 1) await node.tell(n, 'a');
  await dying.rollback();
  expect(await handled(node, 3)).toEqual([0, 1, 2]);
});
