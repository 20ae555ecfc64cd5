import 'reflect-metadata';
import fc from 'fast-check';
import { Currencies } from '../../../src/base/currencies';
import { isoCurrencies } from '../../../src/base/currency';
import { Closing } from '../../../src/base/closing';
import type { DatabaseAddress } from '../../../src/db/address';
import { newId } from '../../../src/base/ids';
import { compareDecimals, fits, type Filter } from '../../../src/features/invoices/filter.rules';
import { whereFits } from '../../../src/features/invoices/filter.sql';
import { matchingStatement } from '../../../src/features/invoices/notice.followers';
import { Where } from '../../../src/graphql/pages/where';
import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { admin, givenPerson } from '../payments/given';
import { givenDatabase } from '../../live/moves/given';
import { openDatabase } from '../../live/node';
import { INVOICES, LIST, MARKET, PORTFOLIO, WATCH } from './documents';
import { buyer, create, fund, investor, seller } from './given';

interface Answer {
  readonly invoices: {
    readonly nodes: readonly { readonly id: string; readonly number: string }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

const page = async (visitor: Visitor, args: object = {}) => (await visitor.query<Answer>(INVOICES, args)).invoices;
const numbers = async (visitor: Visitor, args: object = {}) =>
  (await page(visitor, args)).nodes.map(({ number }) => number).join(' ');

describe('in a world', () => {
  let app: World;
  beforeEach(async () => {
    app = await startLiveledger();
  });
  afterEach(() => app[Symbol.asyncDispose]());

  it('lists what each may see, his own, and what he watches, the newest first', async () => {
    const [sam, sue, bea, ivy, boss] = [
      await seller(app),
      await seller(app),
      await buyer(app),
      await investor(app),
      await admin(app),
    ];
    const both = await givenPerson(app, '100.00 EUR', ['SELLER', 'BUYER', 'INVESTOR']);
    const nobody = await app.signUp();
    const draft = await create(sam, bea, { number: '1', list: false });
    const { id: two } = await create(sam, bea, { number: '2' });
    await create(sue, both, { number: '3', list: false });
    const { id: four } = await create(sue, both, { number: '4' });
    await create(both, bea, { number: '5', list: false });
    await fund(ivy, two, '10.00 EUR');
    await fund(ivy, two, '10.00 EUR');
    await fund(both, two, '1.00 EUR');
    await ivy.mutate(WATCH, { id: four });
    await sam.mutate(WATCH, { id: draft.id });

    expect(await numbers(boss)).toBe('5 4 3 2 1');
    expect(await numbers(sam)).toBe('2 1');
    expect(await numbers(sue)).toBe('4 3');
    expect(await numbers(bea)).toBe('2');
    expect(await numbers(ivy)).toBe('4 2');
    expect(await numbers(both)).toBe('5 4 2');
    expect(await numbers(nobody)).toBe('');
    expect(await numbers(ivy, { mine: true })).toBe('2');
    expect(await numbers(both, { mine: true })).toBe('5 4 2');
    expect(await numbers(boss, { mine: true })).toBe('');
    expect(await numbers(sam, { mine: false, watched: false })).toBe('2 1');
    expect(await numbers(ivy, { watched: true })).toBe('4');
    expect(await numbers(ivy, { watched: true, mine: true })).toBe('');
    expect(await numbers(sam, { watched: true })).toBe('1');
    expect(await numbers(sam, { watched: true, mine: true, status: ['DRAFT'] })).toBe('1');
    expect(await numbers(boss, { status: ['DRAFT'] })).toBe('5 3 1');
    expect(await numbers(boss, { status: ['LISTED', 'FUNDED'] })).toBe('4 2');
    expect(await numbers(boss, { status: [] })).toBe('');
    await sam.mutate(LIST, { id: draft.id });
    expect([await numbers(bea), await numbers(ivy)]).toEqual(['2 1', '4 2 1']);
  });

  it('pages in both directions, and refuses what is no page', async () => {
    const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
    for (let n = 1; n <= 7; n += 1) await create(sam, bea, { number: String(n), riskGrade: n % 2 ? 'A' : 'B' });
    const filter = { riskGrades: ['A'] };
    const first = await page(ivy, { filter, first: 2 });
    expect(first.nodes.map(({ number }) => number)).toEqual(['7', '5']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await page(ivy, { filter, first: 2, after: first.pageInfo.endCursor });
    expect(second.nodes.map(({ number }) => number)).toEqual(['3', '1']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const back = await page(ivy, { filter, last: 1, before: second.pageInfo.startCursor });
    expect(back.nodes.map(({ number }) => number)).toEqual(['5']);
    for (const [wrong, field] of [
      [{ first: 1, last: 1 }, 'last'],
      [{ first: 0 }, 'first'],
      [{ last: 101 }, 'last'],
      [{ after: 'x' }, 'after'],
      [{ before: 'bm90IG91cnM' }, 'before'],
    ] as const)
      expect(await ivy.refusal(INVOICES, wrong)).toMatchObject({ code: 'BAD_USER_INPUT', field });
    const { transactions } = await ivy.query<{ transactions: { pageInfo: { endCursor: string } } }>(
      '{ transactions { pageInfo { endCursor } } }',
    );
    expect(await ivy.refusal(INVOICES, { after: transactions.pageInfo.endCursor })).toMatchObject({ field: 'after' });
  });
});

it('finds its pages by an index among a hundred thousand invoices', async () => {
  const closing = new Closing();
  const database = await openDatabase(closing);
  try {
    const people = await (async () => {
      await using app = await startLiveledger({ database });
      const [sam, bea, ivy, boss] = [await seller(app), await buyer(app), await investor(app), await admin(app)];
      const { id } = await create(sam, bea);
      await ivy.mutate(WATCH, { id });
      await fund(ivy, id, '1.00 EUR');
      return [sam, bea, ivy, boss] as const;
    })();
    await using rows = await openRows({ address: database });
    await fill(rows, 100_000, people[2].id);
    const before = await scans(rows);
    await askAll(database, people);
    expect(await scans(rows)).toEqual(before);
    expect(before).toHaveLength(4);
  } finally {
    await closing.close();
  }
}, 60_000);

/** How often whole tables were read, once all others have gone and left what they had counted. */
async function scans(rows: Rows): Promise<object[]> {
  for (;;) {
    const [row] = await rows.query<{ others: string; flushed: unknown }>(
      `SELECT count(*) AS others, pg_stat_force_next_flush() AS flushed FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    if (row && Number(row.others) === 0) break;
  }
  await rows.query('SELECT 1');
  return rows.query(
    `SELECT relname AS table, seq_scan AS scans FROM pg_stat_user_tables
      WHERE relname IN ('invoice', 'invoice_party', 'invoice_watch', 'investment') ORDER BY relname`,
  );
}

/** Each kind of list, portfolios and the market, asked of a server of its own. */
async function askAll(database: DatabaseAddress, people: readonly [Visitor, Visitor, Visitor, Visitor]): Promise<void> {
  await using app = await startLiveledger({ database });
  const here = ({ accessToken, id }: Visitor) => app.visitor({ accessToken, refreshToken: '', user: { id } });
  const [sam, bea, ivy, boss] = [here(people[0]), here(people[1]), here(people[2]), here(people[3])];
  const asked: readonly [Visitor, object][] = [
    [boss, {}],
    [boss, { status: ['LISTED'] }],
    [boss, { status: ['DRAFT'] }],
    [ivy, {}],
    [ivy, { status: ['LISTED'] }],
    [ivy, { status: ['LISTED'], filter: { currency: 'EUR', minYield: '5' } }],
    [ivy, { status: ['LISTED', 'FUNDED'], filter: { currency: 'EUR', riskGrades: ['A'], industries: ['trade 7'] } }],
    [ivy, { filter: { industries: ['trade 77'] } }],
    [ivy, { filter: { industries: ['nothing'] } }],
    [ivy, { filter: { minYield: '1000' } }],
    [ivy, { filter: { currency: 'USD', dueBefore: '2031-01-01T00:00:00Z' } }],
    [ivy, { filter: { minAmount: '100', maxAmount: '100000', riskGrades: ['B', 'D'] } }],
    [ivy, { mine: true }],
    [ivy, { watched: true }],
    [ivy, { watched: true, filter: { riskGrades: ['A'] } }],
    [ivy, { watched: true, mine: true, status: ['LISTED'] }],
    [sam, {}],
    [bea, { status: ['LISTED'] }],
  ];
  for (const [visitor, args] of asked) {
    const { pageInfo } = await page(visitor, args);
    if (pageInfo.endCursor) await page(visitor, { ...args, after: pageInfo.endCursor });
    await page(visitor, { ...args, last: 20 });
  }
  await ivy.query(PORTFOLIO, { currency: 'EUR', first: 20 });
  await ivy.query(MARKET, { currency: 'EUR' });
}

interface Rows {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

async function fill(rows: Rows, count: number, watcher: string): Promise<void> {
  await rows.query(
    `INSERT INTO invoice (id, number, seller_id, buyer_id, industry, risk_grade, currency, amount, price, funded, annual_yield, status,
                          buyer_confirmation, due_at, listed_at, version, created_at)
     SELECT 'inv_0' || lpad(n::text, 25, '0'), 'N' || n, 'usr_' || n % 500, 'usr_b' || n % 700, 'trade ' || n % 100,
            (ARRAY['A', 'B', 'C', 'D'])[1 + n % 4], (ARRAY['EUR', 'USD', 'GBP'])[1 + n % 3], 100000 + n, 95000,
            CASE WHEN n % 5 = 0 THEN 0 ELSE 95000 END, n % 30, CASE WHEN n % 5 = 0 THEN 'LISTED' ELSE 'SETTLED' END,
            'PENDING', '2030-01-01', '2026-01-01', 1, '2026-01-01'
       FROM generate_series(1, $1::int) AS n`,
    [count],
  );
  await rows.query(
    `INSERT INTO invoice_party (user_id, invoice_id, side)
     SELECT seller_id, id, 'SELLER' FROM invoice WHERE number <> 'R-1' UNION ALL SELECT buyer_id, id, 'BUYER' FROM invoice WHERE number <> 'R-1'`,
  );
  await rows.query(
    `INSERT INTO investment (id, invoice_id, investor_id, currency, amount, expected_return, annual_yield, due_at, status, payment_id, created_at)
     SELECT 'ivm_0' || lpad(n::text, 25, '0'), 'inv_0' || lpad(n::text, 25, '0'), 'usr_i' || n % 900, 'EUR', 100, 5, 4, '2030-01-01', 'ACTIVE',
            'pay_' || n, '2026-01-01' FROM generate_series(1, $1::int) AS n`,
    [count],
  );
  await rows.query(
    'INSERT INTO invoice_watch (user_id, invoice_id) SELECT $1, id FROM invoice WHERE number LIKE $2 ON CONFLICT DO NOTHING',
    [watcher, '%7'],
  );
  await rows.query(
    "INSERT INTO invoice_watch (user_id, invoice_id) SELECT 'usr_w' || right(number, 2), id FROM invoice",
  );
  await rows.query('ANALYZE');
}

const decimals = fc.tuple(fc.bigInt(0n, 10n ** 6n), fc.integer({ min: 0, max: 4 })).map(([value, digits]) => {
  const text = value.toString().padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
});
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
const currencies = new Currencies(isoCurrencies);
const moments = fc.integer({ min: 0, max: 20 }).map((n) => new Date(Date.UTC(2027, 0, 1 + n)));
const trades = fc.constantFrom('Food', 'food', 'Building', "O'Brien");
const grades = fc.constantFrom('A', 'B', 'C', 'D');
const filters: fc.Arbitrary<Filter> = fc.record({
  currency: maybe(fc.constantFrom('EUR', 'JPY', 'KWD')),
  minYield: maybe(decimals),
  minAmount: maybe(decimals),
  maxAmount: maybe(decimals),
  riskGrades: maybe(fc.array(grades, { minLength: 1, maxLength: 3 })),
  industries: maybe(fc.array(trades, { minLength: 1, maxLength: 3 })),
  dueBefore: maybe(moments),
});
const offers = fc.record({
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  minor: fc.bigInt(1n, 10n ** 7n),
  hundredths: fc.bigInt(0n, 10n ** 8n),
  riskGrade: grades,
  industry: maybe(trades),
  dueAt: moments,
});

it('compares decimals exactly, however they are written', () => {
  expect(compareDecimals('1.10', '1.1')).toBe(0);
  expect(compareDecimals('0.1', '0.09')).toBe(1);
  expect(compareDecimals('-0.1', '0')).toBe(-1);
  expect(compareDecimals('9'.repeat(30), '9'.repeat(30) + '.00000000000000000001')).toBe(-1);
});

it('asks the same of listings in the database, of those that are told, and of those that investors are notified of', async () => {
  await using db = await givenDatabase();
  for (const code of ['EUR', 'JPY', 'KWD'])
    await db.database.query('INSERT INTO currency (code, digits) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      code,
      currencies.named('', code).digits,
    ]);
  const someone = newId('usr');
  await db.database.query(`INSERT INTO users (id, display_name, roles) VALUES ($1, 'Ivy', '{INVESTOR}')`, [someone]);
  const samples = fc.sample(fc.tuple(offers, filters), 1_000);
  let fitting = 0;
  for (const [{ currency, minor, hundredths, riskGrade, industry, dueAt }, filter] of samples) {
    const amount = currencies.money(minor, currency);
    const annualYield = `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
    const invoice = { amount, annualYield, riskGrade, industry, dueAt };
    const where = new Where();
    whereFits(where, filter);
    const [row] = await db.database.query<{ fits: boolean }>(
      `SELECT EXISTS (SELECT FROM (SELECT $${where.values.length + 1}::text AS currency, $${where.values.length + 2}::bigint AS amount, $${where.values.length + 2}::bigint AS price,
                $${where.values.length + 3}::numeric AS annual_yield, $${where.values.length + 4}::text AS risk_grade, $${where.values.length + 5}::text AS industry,
                $${where.values.length + 6}::timestamptz AS due_at) AS i WHERE ${where.toString()}) AS fits`,
      [...where.values, currency, minor, annualYield, riskGrade, industry, dueAt],
    );
    const { minYield, minAmount, maxAmount, riskGrades, industries, dueBefore } = filter;
    await db.database.query('DELETE FROM investment_criteria');
    await db.database.query('INSERT INTO investment_criteria VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      someone,
      filter.currency,
      minYield,
      minAmount,
      maxAmount,
      riskGrades,
      industries,
      dueBefore,
    ]);
    const matching = await db.database.query(matchingStatement, [
      '',
      [],
      currency,
      annualYield,
      amount.amount,
      riskGrade,
      industry,
      dueAt,
      10,
    ]);
    const expected = fits(invoice, filter);
    if (expected) fitting += 1;
    expect({ invoice, filter, sql: row?.fits, notified: matching.length === 1 }).toEqual({
      invoice,
      filter,
      sql: expected,
      notified: expected,
    });
  }
  // Not all of one kind, or this would prove nothing.
  expect(fitting).toBeGreaterThan(30);
  expect(fitting).toBeLessThan(970);
});
