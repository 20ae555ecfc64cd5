import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { available, balanceOf, key, problemsOf } from '../payments/given';
import { CANCEL, DISPUTE, FUND, SETTLE, type InvoiceAnswer } from './documents';
import { buyer, create, find, investor, seller, settle, tryFunding } from './given';

const runs = Number(process.env['RUNS'] ?? 1);
let app: World;
let elsewhere: World;
beforeAll(async () => {
  app = await startLiveledger();
  elsewhere = await startLiveledger({ database: app.database });
});
afterAll(async () => {
  await elsewhere[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

/** The same person, asking the other node. */
const onOther = ({ accessToken, id }: Visitor) => elsewhere.visitor({ accessToken, refreshToken: '', user: { id } });

const cents = (amount: string) => Math.round(Number(amount) * 100);

async function total(people: readonly Visitor[]): Promise<number> {
  const balances = await Promise.all(people.map((person) => balanceOf(person)));
  return balances.reduce((sum, { available: free, held }) => sum + cents(free.amount) + cents(held.amount), 0);
}

it('sells exactly the price to fifty investors on two nodes who all want a part at once', async () => {
  const people: Visitor[] = [];
  for (let n = 0; n < 50; n += 1) people.push(await investor(app, '100.00 EUR'));
  for (let run = 0; run < runs; run += 1) {
    const [sam, bea] = [await seller(app), await buyer(app, '1033.33 EUR')];
    const { id } = await create(sam, bea, { amount: '1033.33 EUR', price: '1000.01 EUR' });
    const before = await total([...people, sam, bea]);
    const codes: string[] = [];
    const client = async (person: Visitor, n: number) => {
      // Together they want more than there is; the last cents are somebody's.
      for (const amount of ['13.37 EUR', '7.77 EUR', '0.13 EUR', '0.01 EUR']) {
        const { errors } = await tryFunding(n % 2 ? person : onOther(person), id, amount);
        const { code, reason }: Readonly<Record<string, unknown>> = errors?.[0]?.extensions ?? { code: 'done' };
        codes.push([code, reason].filter((word) => typeof word === 'string').join(' '));
      }
    };
    await Promise.all(people.map(client));
    for (let n = 0; (await find(sam, id))?.status === 'LISTED'; n += 1) {
      const left = cents('1000.01') - cents((await find(sam, id))?.funded.amount ?? '');
      await tryFunding(people[n % 50] ?? sam, id, `${(Math.min(left, 1_000) / 100).toFixed(2)} EUR`);
    }

    const seen = await find(sam, id);
    expect(seen).toMatchObject({ status: 'FUNDED', funded: { amount: '1000.01' }, fundedShare: 1 });
    expect(seen?.investments.reduce((sum, { amount }) => sum + cents(amount.amount), 0)).toBe(100_001);
    expect(seen?.investments.reduce((sum, { expectedReturn }) => sum + cents(expectedReturn.amount), 0)).toBe(3_332);
    expect([...new Set(codes)].filter((code) => !expected.has(code))).toEqual([]);
    expect(await available(sam)).toBe('1000.01');
    expect(await total([...people, sam, bea])).toBe(before);

    const own = [key(), key(), key()];
    const settled = await Promise.all(
      own.flatMap((one) => [bea, onOther(bea)].map((owes) => owes.request(SETTLE, { id, key: one }))),
    );
    const refused = settled.flatMap(({ errors }) => errors ?? []);
    expect(settled.filter(({ errors }) => !errors).length).toBeGreaterThan(0);
    for (const { extensions } of refused)
      expect(extensions).toMatchObject({ code: 'INVALID_TRANSITION', from: 'SETTLED' });
    expect(await available(bea)).toBe('0.00');
    expect(await total([...people, sam, bea])).toBe(before);
  }
  expect(await problemsOf(app)).toEqual([]);
}, 60_000);

const expected: ReadonlySet<string> = new Set([
  'done',
  'CONFLICT MORE_THAN_IS_LEFT',
  'INVALID_TRANSITION',
  'INSUFFICIENT_FUNDS',
]);

it('is either cancelled or funded when both are tried at once, and the money is where it belongs', async () => {
  const ends = new Map<string, number>();
  const [ivy, ida] = [await investor(app), await investor(app)];
  for (let run = 0; run < 8 * runs; run += 1) {
    const [sam, bea] = [await seller(app), await buyer(app)];
    const { id } = await create(sam, bea);
    await tryFunding(ivy, id, '500.00 EUR');
    const before = await total([ivy, ida, sam]);
    const cancel = () => (run % 2 ? sam : onOther(sam)).request(CANCEL, { id });
    const last = () => tryFunding(ida, id, '450.00 EUR');
    const [first, second] = await Promise.all(run % 4 < 2 ? [cancel(), last()] : [last(), cancel()]);
    const refused = [first, second].flatMap(({ errors }) => errors ?? []);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.extensions.code).toBe('INVALID_TRANSITION');
    const seen = await find(sam, id);
    ends.set(seen?.status ?? '', (ends.get(seen?.status ?? '') ?? 0) + 1);
    expect(await available(sam)).toBe(seen?.status === 'FUNDED' ? '950.00' : '0.00');
    expect(await total([ivy, ida, sam])).toBe(before);
    expect(await balanceOf(ivy)).toMatchObject({ held: { amount: '0.00' } });
  }
  expect([...ends.keys()].every((status) => ['FUNDED', 'CANCELLED'].includes(status))).toBe(true);
  expect(await problemsOf(app)).toEqual([]);
}, 60_000);

it('lets many do many things to many invoices, and the books stay true', async () => {
  const people: Visitor[] = [];
  for (let n = 0; n < 8; n += 1) people.push(await investor(app, '500.00 EUR'));
  const [sam, bea] = [await seller(app), await buyer(app, '3000.00 EUR')];
  const invoices: InvoiceAnswer[] = [];
  for (let n = 0; n < 10; n += 1) invoices.push(await create(sam, bea, { amount: '110.00 EUR', price: '100.03 EUR' }));
  const before = await total([...people, sam, bea]);
  const codes = new Set<string>();
  const ask = async (visitor: Visitor, document: string, variables: object) => {
    const { errors } = await visitor.request(document, variables);
    for (const { extensions } of errors ?? []) codes.add(extensions.code);
  };
  await Promise.all([
    ...people.map(async (person, n) => {
      for (const { id } of invoices) {
        const amount = { amount: `${10 + n * 3}.01`, currency: 'EUR' };
        await ask(n % 2 ? person : onOther(person), FUND, { input: { invoiceId: id, amount, idempotencyKey: key() } });
      }
    }),
    ...invoices.map(async ({ id }, n) => {
      if (n % 3 === 0) await ask(bea, DISPUTE, { id, reason: 'x' });
      if (n % 3 === 1) await ask(onOther(sam), CANCEL, { id });
      await ask(bea, SETTLE, { id, key: key() });
    }),
  ]);
  for (const { id } of invoices) if ((await find(sam, id))?.status === 'FUNDED') await settle(bea, id);
  expect([...codes].filter((code) => !['CONFLICT', 'INVALID_TRANSITION', 'INSUFFICIENT_FUNDS'].includes(code))).toEqual(
    [],
  );
  expect(await total([...people, sam, bea])).toBe(before);
  expect(await problemsOf(app)).toEqual([]);
  // Nothing that follows from it was given up.
  await using rows = await openRows(app);
  expect(await rows.query('SELECT * FROM follower_failure')).toEqual([]);
}, 60_000);
