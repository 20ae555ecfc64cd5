import type { Subscription, World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { admin, balanceOf, problemsOf } from '../payments/given';
import { startLiveledger } from '../../../src/testing';
import {
  CANCEL,
  DEFAULT,
  MARKET,
  MARKET_UPDATED,
  PORTFOLIO,
  PORTFOLIO_UPDATED,
  type PortfolioAnswer,
} from './documents';
import { buyer, create, fund, investor, portfolioOf, seller, settle } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(() => app[Symbol.asyncDispose]());

const figures = ({
  invested,
  outstanding,
  expectedReturn,
  realizedReturn,
  value,
  averageYield,
  activeCount,
}: PortfolioAnswer) =>
  [invested, outstanding, expectedReturn, realizedReturn, value].map(({ amount }) => amount).join(' ') +
  ` ${averageYield} ${activeCount}`;

it('adds up a portfolio to the cent, and in each currency by itself', async () => {
  const [sam, bea, ivy, ida] = [
    await seller(app),
    await buyer(app, '5000.00 EUR'),
    await investor(app),
    await investor(app),
  ];
  const boss = await admin(app);
  expect(figures(await portfolioOf(ivy))).toBe('0.00 0.00 0.00 0.00 0.00 null 0');
  const [one, two, three, four] = [
    await create(sam, bea, { amount: '1000.00 EUR', price: '950.00 EUR' }),
    await create(sam, bea, { amount: '400.00 EUR', price: '300.00 EUR' }),
    await create(sam, bea),
    await create(sam, bea),
  ];
  await fund(ivy, one.id, '333.33 EUR');
  // 333.33 × 1000 / 950 = 350.873…, of which 350.87 are sure.
  expect(figures(await portfolioOf(ivy))).toBe('333.33 333.33 17.54 0.00 333.33 26.32 1');
  await fund(ida, one.id, '616.67 EUR');
  await fund(ivy, two.id, '100.00 EUR');
  // (333.33 × 26.32 + 100 × 166.67) / 433.33
  expect(figures(await portfolioOf(ivy))).toBe('433.33 433.33 50.87 0.00 433.33 58.71 2');
  await fund(ivy, three.id, '950.00 EUR');
  await boss.mutate(DEFAULT, { id: three.id });
  await fund(ivy, four.id, '10.00 EUR');
  await sam.mutate(CANCEL, { id: four.id });
  await settle(bea, one.id);
  expect(figures(await portfolioOf(ivy))).toBe('1383.33 100.00 33.33 -932.46 100.00 166.67 1');
  expect(figures(await portfolioOf(ivy, 'USD'))).toBe('0.00 0.00 0.00 0.00 0.00 null 0');
  // It adds up with the ledger: what he had, and what he has, holds, and has lost or earned.
  expect(await balanceOf(ivy)).toMatchObject({
    available: { amount: (10_000 - 932.46 - 100).toFixed(2) },
    held: { amount: '100.00' },
  });
  expect(await problemsOf(app)).toEqual([]);
});

it('grows by whole days, until the due date', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
  const { id } = await create(sam, bea, { amount: '1000.00 EUR', price: '900.00 EUR' });
  await fund(ivy, id, '900.00 EUR');
  await using rows = await openRows(app);
  const value = async (bought: string, due: string) => {
    await rows.query(
      'UPDATE investment SET created_at = now() - $2::interval, due_at = now() + $3::interval WHERE invoice_id = $1',
      [id, bought, due],
    );
    return (await portfolioOf(ivy)).value.amount;
  };
  expect(await value('0 hours', '10 days')).toBe('900.00');
  expect(await value('23 hours 59 minutes', '9 days 1 minute')).toBe('900.00');
  expect(await value('24 hours 1 second', '9 days')).toBe(`9${(9.09).toFixed(2).padStart(5, '0')}`);
  expect(await value('3 days 1 second', '6 days 23 hours')).toBe('930.00');
  expect(await value('9 days 23 hours', '1 hour')).toBe('990.00');
  expect(await value('10 days', '-1 second')).toBe('1000.00');
  expect(await value('100 days', '-90 days')).toBe('1000.00');
});

it('pages what is in it', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
  const { id } = await create(sam, bea);
  const made: string[] = [];
  for (let n = 1; n <= 5; n += 1) made.unshift((await fund(ivy, id, `${n}.00 EUR`)).id);
  interface Answer {
    portfolio: { investments: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
  }
  const page = async (args: object) =>
    (await ivy.query<Answer>(PORTFOLIO, { currency: 'EUR', ...args })).portfolio.investments;
  const first = await page({ first: 3 });
  expect(first.nodes.map((node) => node.id)).toEqual(made.slice(0, 3));
  expect(first.pageInfo.hasNextPage).toBe(true);
  const second = await page({ first: 3, after: first.pageInfo.endCursor });
  expect(second.nodes.map((node) => node.id)).toEqual(made.slice(3));
  expect(await ivy.refusal(PORTFOLIO, { currency: 'EUR', first: 1, last: 1 })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: 'last',
  });
  expect((await ivy.refusal(PORTFOLIO, { currency: 'XYZ' })).code).toBe('BAD_USER_INPUT');
});

interface Told {
  readonly portfolioUpdated: { readonly id: string; readonly occurredAt: string; readonly portfolio: PortfolioAnswer };
}

it('tells an investor of his portfolio at once, then at most once a second, and of the last change for certain', async () => {
  const [sam, bea, ivy, eve] = [await seller(app), await buyer(app), await investor(app), await investor(app)];
  const { id } = await create(sam, bea);
  const heard: Subscription<Told> = await ivy.subscribe<Told>(PORTFOLIO_UPDATED, { currency: 'EUR' });
  const stranger = await eve.subscribe(PORTFOLIO_UPDATED, { currency: 'EUR' });
  const dollars = await ivy.subscribe(PORTFOLIO_UPDATED, { currency: 'USD' });
  const stale = await ivy.subscribe<{ cacheInvalidated: { typename: string; entityId: string | null } }>(
    'subscription { cacheInvalidated(typenames: ["Investment", "Portfolio"]) { typename entityId } }',
  );
  const investments: string[] = [];
  for (let n = 0; n < 12; n += 1) investments.push((await fund(ivy, id, '1.00 EUR')).id);
  const times: number[] = [];
  for (let seen = 0; seen < 12;) {
    const { portfolioUpdated } = await heard.next();
    times.push(Date.parse(portfolioUpdated.occurredAt));
    const { activeCount, invested } = portfolioUpdated.portfolio;
    expect(invested.amount).toBe(`${activeCount}.00`);
    expect(activeCount).toBeGreaterThanOrEqual(seen);
    seen = activeCount;
  }
  for (const [index, time] of times.entries())
    if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(1_000);
  const missing = new Set(investments);
  while (missing.size > 0) {
    const { cacheInvalidated } = await stale.next();
    if (cacheInvalidated.typename === 'Investment') missing.delete(cacheInvalidated.entityId ?? '');
    else expect(cacheInvalidated.entityId).toBeNull();
  }
  await stranger.none();
  await dollars.none();
});

interface MarketAnswer {
  readonly listedCount: number;
  readonly averageYield: string | null;
  readonly listedVolume: { readonly amount: string };
  readonly fundedVolume24h: { readonly amount: string };
  readonly byRisk: readonly {
    readonly riskGrade: string;
    readonly count: number;
    readonly averageYield: string | null;
    readonly volume: { readonly amount: string };
  }[];
}

const words = ({ listedCount, listedVolume, fundedVolume24h, averageYield, byRisk }: MarketAnswer) => [
  `${listedCount} ${listedVolume.amount} ${fundedVolume24h.amount} ${averageYield}`,
  ...byRisk.map(({ riskGrade, count, volume, averageYield: mean }) => `${riskGrade} ${count} ${volume.amount} ${mean}`),
];

it('adds up a market, and tells of it when it changes', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app, '10000.00 CAD'), await investor(app, '10000.00 CAD')];
  const heard = await ivy.subscribe<{ marketUpdated: { market: MarketAnswer } }>(MARKET_UPDATED, { currency: 'CAD' });
  const untilTold = async (lines: readonly string[]) => {
    const told = await heard.next({ where: ({ marketUpdated: { market } }) => words(market).join() === lines.join() });
    const { market } = await ivy.query<{ market: MarketAnswer }>(MARKET, { currency: 'CAD' });
    expect(words(market)).toEqual(words(told.marketUpdated.market));
  };
  const none = ['A 0 0.00 null', 'B 0 0.00 null', 'C 0 0.00 null', 'D 0 0.00 null'] as const;
  await untilTold(['0 0.00 0.00 null', ...none]);
  await create(sam, bea, { amount: '100.00 CAD', price: '80.00 CAD', list: false });
  const { id } = await create(sam, bea, { amount: '1000.00 CAD', price: '950.00 CAD', riskGrade: 'A' });
  await create(sam, bea, { amount: '400.00 CAD', price: '300.00 CAD', riskGrade: 'D' });
  // (950 × 26.32 + 300 × 166.67) / 1250
  await untilTold(['2 1250.00 0.00 60.00', 'A 1 950.00 26.32', none[1], none[2], 'D 1 300.00 166.67']);
  await fund(ivy, id, '650.00 CAD');
  await untilTold(['2 600.00 650.00 96.50', 'A 1 300.00 26.32', none[1], none[2], 'D 1 300.00 166.67']);
  await fund(ivy, id, '300.00 CAD');
  await untilTold(['1 300.00 950.00 166.67', none[0], none[1], none[2], 'D 1 300.00 166.67']);
  expect((await ivy.refusal(MARKET, { currency: 'XYZ' })).code).toBe('BAD_USER_INPUT');
});
