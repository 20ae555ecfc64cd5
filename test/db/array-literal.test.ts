import fc from 'fast-check';
import { arrayLiteral } from '../../src/db/array-literal';
import { givenDatabase, type OpenDatabase } from '../live/moves/given';

let db: OpenDatabase;
beforeAll(async () => {
  db = await givenDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

/** What Postgres reads of a list that we have written. */
async function read(values: readonly unknown[], type: string): Promise<unknown> {
  const literal = arrayLiteral(values);
  expect(literal).not.toBeNull();
  const [row] = await db.database.query<{ list: unknown }>(`SELECT $1::${type}[] AS list`, [literal]);
  return row?.list;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }).filter((one) => one.isWellFormed() && !one.includes('\0')),
  fc.constantFrom(
    '',
    'null',
    'NULL',
    'Null',
    '"',
    '\\',
    '{}',
    'a,b',
    ' a',
    '\t',
    '\n',
    "'",
    'évt_ß',
    'usr_01jd',
    '1:2.3',
  ),
);

it('writes texts as Postgres reads them, whatever they hold', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
      expect(await read(values, 'text')).toEqual(values);
    }),
    { numRuns: 300 },
  );
});

it('writes numbers, truth values and times', async () => {
  const times = [new Date(0), new Date('2026-02-28T23:59:59.999Z')];
  expect(await read([1, -2, null], 'int')).toEqual([1, -2, null]);
  expect(await read([9_007_199_254_740_993n, -1n], 'bigint')).toEqual(['9007199254740993', '-1']);
  expect(await read([true, false], 'boolean')).toEqual([true, false]);
  expect(await read([...times, null], 'timestamptz')).toEqual([...times, null]);
  expect(await read([], 'text')).toEqual([]);
});

it('leaves to others what it does not know', async () => {
  for (const value of [['nested'], { some: 'object' }, Buffer.from('bytes')]) expect(arrayLiteral([value])).toBeNull();
  const [row] = await db.database.query<{ lists: string[][] }>('SELECT $1::text[] AS lists', [[['a'], ['b']]]);
  expect(row?.lists).toEqual([['a'], ['b']]);
});
