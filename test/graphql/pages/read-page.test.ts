import fc from 'fast-check';
import { Client } from 'pg';
import type { PageArgs } from '../../../src/graphql/pages/page-args';
import { readPage, type List } from '../../../src/graphql/pages/read-page';
import { Where } from '../../../src/graphql/pages/where';
import { createEmptyDatabase, dropDatabase, testDatabaseServer } from '../../../src/testing/database-server';

interface Row {
  readonly name: string;
}

let client: Client;
let database: string;

beforeAll(async () => {
  const server = await testDatabaseServer();
  database = await createEmptyDatabase(server);
  client = new Client({ ...server, database, options: '-c TimeZone=UTC' });
  await client.connect();
  await client.query(
    'CREATE TABLE thing (name text COLLATE "C" PRIMARY KEY, made_at timestamptz NOT NULL, hidden boolean NOT NULL DEFAULT false)',
  );
});

afterAll(async () => {
  await client.end();
  await dropDatabase(await testDatabaseServer(), database);
});

beforeEach(() => client.query('TRUNCATE thing'));

const sql = {
  query: async <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
    (await client.query<R>(text, [...values])).rows,
};

const byTime = (direction: List['direction'] = 'DESC'): List => ({
  name: 'things',
  columns: 'name',
  from: 'thing',
  where: new Where().and('hidden = ?', false),
  keys: [
    { column: 'made_at', type: 'timestamptz' },
    { column: 'name', type: 'text' },
  ],
  direction,
});

/** Many at the same microsecond, so that only both keys together tell the rows apart. */
async function givenThings(count: number): Promise<string[]> {
  await client.query(
    `INSERT INTO thing SELECT 'thing-' || lpad(n::text, 4, '0'), '2026-01-01'::timestamptz + (n / 3) * interval '1 microsecond' FROM generate_series(1, $1) n`,
    [count],
  );
  return names(await sql.query<Row>('SELECT name FROM thing ORDER BY made_at DESC, name DESC'));
}

const names = (rows: readonly Row[]) => rows.map(({ name }) => name);
const page = (args: PageArgs, list = byTime()) => readPage<Row>(sql, list, args);
const shown = (result: Awaited<ReturnType<typeof page>>) => result.rows.map(({ row }) => row.name);

it('walks a list forwards and backwards in pages of any size, and meets everything once', async () => {
  const all = await givenThings(40);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 45 }), fc.boolean(), async (size, backwards) => {
      const seen: string[] = [];
      for (let place: string | undefined; ;) {
        const result = await page(backwards ? { last: size, before: place } : { first: size, after: place });
        if (backwards) seen.unshift(...shown(result));
        else seen.push(...shown(result));
        const goOn = backwards ? await result.hasPreviousPage() : await result.hasNextPage();
        if (!goOn) break;
        place = backwards ? result.rows[0]?.cursor : result.rows.at(-1)?.cursor;
      }
      expect(seen).toEqual(all);
    }),
    { numRuns: 30 },
  );
});

it('neither skips nor repeats while rows arrive and go', async () => {
  const all = await givenThings(12);
  const first = await page({ first: 5 });
  await client.query(`INSERT INTO thing VALUES ('newest', now()), ('oldest', '2020-01-01')`);
  await client.query('DELETE FROM thing WHERE name = $1', [shown(first).at(-1)]);
  const second = await page({ first: 100, after: first.rows.at(-1)?.cursor });
  expect([...shown(first), ...shown(second)]).toEqual([...all, 'oldest']);
});

it('knows what lies on the other side', async () => {
  await givenThings(10);
  const first = await page({ first: 4 });
  expect([await first.hasPreviousPage(), await first.hasNextPage()]).toEqual([false, true]);
  const middle = await page({ first: 4, after: first.rows.at(-1)?.cursor });
  expect([await middle.hasPreviousPage(), await middle.hasNextPage()]).toEqual([true, true]);
  const back = await page({ last: 4, before: middle.rows[0]?.cursor });
  expect(shown(back)).toEqual(shown(first));
  expect([await back.hasPreviousPage(), await back.hasNextPage()]).toEqual([false, true]);
  const empty = await page({ first: 4, before: first.rows[0]?.cursor });
  expect([shown(empty), await empty.hasPreviousPage(), await empty.hasNextPage()]).toEqual([[], false, true]);
});

it('gives twenty when nobody says how many, and what is just before when only that is said', async () => {
  const all = await givenThings(30);
  expect(shown(await page({}))).toEqual(all.slice(0, 20));
  const later = await page({ first: 1, after: (await page({ first: 25 })).rows.at(-1)?.cursor });
  expect(shown(await page({ before: later.rows[0]?.cursor }))).toEqual(all.slice(5, 25));
  expect(shown(await page({ first: 2 }, byTime('ASC')))).toEqual(all.slice(-2).reverse());
});

it.each([
  [{ first: 0 }, 'first'],
  [{ first: 101 }, 'first'],
  [{ last: -1 }, 'last'],
  [{ last: 1_000_000 }, 'last'],
  [{ first: 1, last: 1 }, 'last'],
  [{ after: 'nonsense' }, 'after'],
  [{ before: Buffer.from('["things","2026-01-01"]').toString('base64url') }, 'before'],
  [{ after: Buffer.from('["others","2026-01-01 00:00:00+00","x"]').toString('base64url') }, 'after'],
  [{ after: Buffer.from('["things","2026-02-30 00:00:00+00","x"]').toString('base64url') }, 'after'],
  [{ after: Buffer.from('["things","2026-01-01 00:00:00+00","\\u0000"]').toString('base64url') }, 'after'],
  [{ after: Buffer.from('["things","2026-01-01 00:00:00+00",{}]').toString('base64url') }, 'after'],
])('refuses %j and names the field', async (args, field) => {
  await expect(page(args)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field } });
});
