import type { Subscription, Visitor } from '../../../src/testing';
import { startLiveledger, type World } from '../../../src/testing';
import { admin, give, told } from '../payments/given';
import {
  ANSWERED,
  CONFIRM,
  DEFAULT,
  DISPUTE,
  FUNDED,
  LISTED,
  PORTFOLIO_UPDATED,
  UPDATED,
  WATCH,
  type InvoiceAnswer,
} from './documents';
import { buyer, create, find, fund, inDays, investor, seller, settle } from './given';

let app: World;
beforeAll(async () => {
  app = await startLiveledger();
});
afterAll(() => app[Symbol.asyncDispose]());

type Root = Record<
  string,
  { readonly id: string; readonly invoice: { readonly id: string; readonly version: number } }
>;

/** The ids of the next so many events. */
async function ids(heard: Subscription<Root>, name: string, count: number): Promise<string[]> {
  const found: string[] = [];
  while (found.length < count) found.push((await heard.next())[name]?.id ?? '');
  return found;
}

/** Those up to the one that tells of this version. */
async function until(heard: Subscription<Root>, name: string, version: number): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const { [name]: event } = await heard.next();
    found.push(event?.id ?? '');
    if (event?.invoice.version === version) return found;
  }
}

it('gives who comes back to any of the subscriptions each event once and in order', async () => {
  const [sam, bea, ivy, eve] = [
    await seller(app),
    await buyer(app, '2000.00 EUR'),
    await investor(app),
    await investor(app),
  ];
  const boss = await admin(app);
  const { id: first } = await create(sam, bea);
  await eve.mutate(WATCH, { id: first });
  await fund(ivy, first, '1.00 EUR');
  const streams: readonly [string, string, Visitor, object][] = [
    ['invoiceUpdated', UPDATED, sam, {}],
    ['invoiceUpdated', UPDATED, bea, {}],
    ['invoiceUpdated', UPDATED, ivy, {}],
    ['invoiceUpdated', UPDATED, eve, {}],
    ['invoiceUpdated', UPDATED, boss, {}],
    ['invoiceUpdated', UPDATED, eve, { id: first }],
    ['invoiceFunded', FUNDED, sam, {}],
    ['buyerConfirmationChanged', ANSWERED, sam, {}],
  ];
  const live = await Promise.all(
    streams.map(async ([name, document, visitor, variables]) => {
      const heard = await visitor.subscribe<Root>(document, variables);
      return { name, document, visitor, variables, heard, from: heard.cursor ?? '' };
    }),
  );
  await bea.mutate(CONFIRM, { id: first });
  for (let n = 0; n < 4; n += 1) await fund(ivy, first, '1.00 EUR');
  await bea.mutate(DISPUTE, { id: first, reason: 'x' });
  await bea.mutate(CONFIRM, { id: first });
  const last: Readonly<Record<string, number>> = { invoiceUpdated: 9, invoiceFunded: 7, buyerConfirmationChanged: 9 };
  const count: Readonly<Record<string, number>> = { invoiceUpdated: 7, invoiceFunded: 4, buyerConfirmationChanged: 3 };
  for (const { name, document, visitor, variables, heard, from } of live) {
    // Those whom a follower tells may hear of the first part too.
    const all = await until(heard, name, last[name] ?? 0);
    expect(all.length).toBeGreaterThanOrEqual(count[name] ?? 0);
    expect(new Set(all).size).toBe(all.length);
    await using again = await visitor.subscribe<Root>(document, variables, { after: from });
    expect(await until(again, name, last[name] ?? 0)).toEqual(all);
    await using rest = await visitor.subscribe<Root>(document, variables, { after: again.cursor ?? '' });
    await rest.none();
  }
});

it('resumes listings and portfolios too', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
  const [heard, own] = [
    await ivy.subscribe<Root>(LISTED),
    await ivy.subscribe<Root>(PORTFOLIO_UPDATED, { currency: 'EUR' }),
  ];
  const [from, ownFrom] = [heard.cursor ?? '', own.cursor ?? ''];
  const made: InvoiceAnswer[] = [];
  for (let n = 0; n < 5; n += 1) made.push(await create(sam, bea));
  const told = await ids(heard, 'invoiceListed', 5);
  await using again = await ivy.subscribe<Root>(LISTED, {}, { after: from });
  expect(await ids(again, 'invoiceListed', 2)).toEqual(told.slice(0, 2));
  await using rest = await ivy.subscribe<Root>(LISTED, {}, { after: again.cursor ?? '' });
  expect(await ids(rest, 'invoiceListed', 3)).toEqual(told.slice(2));
  await fund(ivy, made[0]?.id ?? '', '1.00 EUR');
  const [event] = await ids(own, 'portfolioUpdated', 1);
  await using ownAgain = await ivy.subscribe<Root>(PORTFOLIO_UPDATED, { currency: 'EUR' }, { after: ownFrom });
  expect(await ids(ownAgain, 'portfolioUpdated', 1)).toEqual([event]);
  await expect(sam.subscribe(FUNDED, {}, { after: from })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
});

it('tells investors of listings that fit, in any currency, and not of drafts', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
  const listen = async (filter: object | null) => {
    const heard = await ivy.subscribe<{ invoiceListed: { invoice: { number: string } } }>(LISTED, { filter });
    return async (count: number) => {
      const numbers: string[] = [];
      for (let n = 0; n < count; n += 1) numbers.push((await heard.next()).invoiceListed.invoice.number);
      return numbers;
    };
  };
  const heard = {
    all: await listen(null),
    dollars: await listen({ currency: 'USD' }),
    rich: await listen({ minYield: '26.32' }),
    large: await listen({ minAmount: '1000.01' }),
    small: await listen({ maxAmount: '999.99', currency: 'EUR' }),
    graded: await listen({ riskGrades: ['A', 'D'] }),
    trade: await listen({ industries: ['Building', 'Food'] }),
    soon: await listen({ dueBefore: inDays(10) }),
    none: await listen({ riskGrades: ['A'], industries: ['Space'] }),
  };
  await create(sam, bea, { number: 'draft', list: false });
  await create(sam, bea, { number: 'plain' });
  await create(sam, bea, { number: 'usd', amount: '1000.01 USD', price: '1000.00 USD', riskGrade: 'A' });
  await create(sam, bea, {
    number: 'food',
    amount: '999.99 EUR',
    price: '999.99 EUR',
    industry: 'Food',
    riskGrade: 'D',
  });
  await create(sam, bea, {
    number: 'soon',
    amount: '2000.00 EUR',
    price: '1999.00 EUR',
    dueAt: inDays(9),
    industry: 'Building',
  });
  await create(sam, bea, {
    number: 'last',
    amount: '999.00 USD',
    price: '9.00 USD',
    riskGrade: 'A',
    industry: 'Space',
  });
  expect(await heard.all(5)).toEqual(['plain', 'usd', 'food', 'soon', 'last']);
  expect(await heard.dollars(2)).toEqual(['usd', 'last']);
  expect(await heard.rich(2)).toEqual(['plain', 'last']);
  expect(await heard.large(2)).toEqual(['usd', 'soon']);
  expect(await heard.small(1)).toEqual(['food']);
  expect(await heard.graded(3)).toEqual(['usd', 'food', 'last']);
  expect(await heard.trade(2)).toEqual(['food', 'soon']);
  expect(await heard.soon(1)).toEqual(['soon']);
  expect(await heard.none(1)).toEqual(['last']);
});

it.each<[object, string]>([
  [{ currency: 'XYZ' }, 'filter.currency'],
  [{ minYield: '-0.01' }, 'filter.minYield'],
  [{ minAmount: '-1' }, 'filter.minAmount'],
  [{ minAmount: '1.001', currency: 'EUR' }, 'filter.minAmount'],
  [{ maxAmount: '0.1', currency: 'JPY' }, 'filter.maxAmount'],
  [{ minAmount: '2', maxAmount: '1.99' }, 'filter.maxAmount'],
  [{ riskGrades: [] }, 'filter.riskGrades'],
  [{ industries: [] }, 'filter.industries'],
  [{ industries: [''] }, 'filter.industries.0'],
  [{ industries: ['x', 'x'.repeat(101)] }, 'filter.industries.1'],
  [{ industries: Array.from({ length: 51 }, (_, n) => `x${n}`) }, 'filter.industries'],
])('refuses the filter %j, and says which field', async (filter, field) => {
  const ivy = await investor(app, null);
  await expect(ivy.subscribe(LISTED, { filter })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  const list = 'query ($filter: InvoiceFilter) { invoices(filter: $filter) { nodes { id } } }';
  expect(await ivy.refusal(list, { filter })).toMatchObject({ code: 'BAD_USER_INPUT', field });
  const criteria = 'mutation ($filter: InvoiceFilter) { setInvestmentCriteria(criteria: $filter) { currency } }';
  expect(await ivy.refusal(criteria, { filter })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field: field.replace('filter', 'criteria'),
  });
});

it('gives each party all of it in one stream, and nothing that is for a crowd', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app, '1000.00 EUR'), await investor(app)];
  const types = (visitor: Visitor) =>
    visitor.subscribe<{ userEvents: { __typename: string }[] }>('subscription { userEvents { __typename } }');
  const [samHears, beaHears, ivyHears] = [await types(sam), await types(bea), await types(ivy)];
  const { id } = await create(sam, bea);
  await bea.mutate(CONFIRM, { id });
  await fund(ivy, id, '950.00 EUR');
  await settle(bea, id);
  const hearAll = async (heard: typeof samHears, wanted: readonly string[]) => {
    const missing = [...wanted];
    while (missing.length > 0)
      for (const { __typename } of (await heard.next()).userEvents) {
        expect(wanted).toContain(__typename);
        const at = missing.indexOf(__typename);
        if (at >= 0) missing.splice(at, 1);
      }
  };
  const money = ['BalanceUpdatedEvent', 'PaymentCompletedEvent', 'PaymentUpdatedEvent'];
  const updated = Array.from({ length: 4 }, () => 'InvoiceUpdatedEvent');
  await hearAll(samHears, [
    ...updated,
    ...money,
    'InvoiceFundedEvent',
    'BuyerConfirmationChangedEvent',
    'NotificationReceivedEvent',
  ]);
  await hearAll(beaHears, [...updated, ...money, 'NotificationReceivedEvent']);
  await hearAll(ivyHears, [
    ...updated.slice(2),
    ...money,
    ...money,
    'PortfolioUpdatedEvent',
    'PortfolioUpdatedEvent',
    'NotificationReceivedEvent',
  ]);
});

it('tells who was told by what in the answer, under the ids that are heard', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
  const heard = await ivy.subscribe<Root>(LISTED);
  const { extensions } = await sam.request(
    `mutation { createInvoice(input: { number: "N", buyerId: "${bea.id}", amount: { amount: "10", currency: "EUR" }, price: { amount: "9", currency: "EUR" }, dueAt: "${inDays(3)}", riskGrade: C }) { id } }`,
  );
  const { events } = extensions as { events: { id: string; type: string }[] };
  expect(events.map(({ type }) => type)).toEqual(['InvoiceUpdatedEvent', 'InvoiceListedEvent']);
  const listed = events.find(({ type }) => type === 'InvoiceListedEvent');
  expect(await ids(heard, 'invoiceListed', 1)).toEqual([listed?.id]);
});

it('ends what somebody may hear no longer', async () => {
  const [sam, bea, ivy] = [await seller(app), await buyer(app), await investor(app)];
  const { id } = await create(sam, bea);
  const [one, listed] = [await ivy.subscribe(UPDATED, { id }), await ivy.subscribe(LISTED)];
  await ivy.mutate(WATCH, { id });
  await (
    await admin(app)
  ).mutate('mutation ($id: ID!) { setUserRoles(userId: $id, roles: [CUSTOMER]) { id } }', { id: ivy.id });
  expect((await listed.ended).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await one.ended).errors[0]?.extensions.code).toBe('NOT_FOUND');
  expect(await find(ivy, id)).toBeNull();
  // He watches it still, but it is not told to him.
  const all = await (await admin(app)).subscribe<Root>(UPDATED);
  await fund(await investor(app), id, '1.00 EUR');
  await until(all, 'invoiceUpdated', 2);
  const heard = await told(app, ivy, 'invoice.updated');
  expect(heard).toEqual([]);
});

it('reads what depends on the viewer for each who hears of it', async () => {
  const [sam, bea, ivy, ida] = [await seller(app), await buyer(app), await investor(app), await investor(app)];
  const { id } = await create(sam, bea);
  await ivy.mutate(WATCH, { id });
  const document =
    'subscription ($id: ID) { invoiceUpdated(invoiceId: $id) { invoice { version watched investments { amount { amount } } } } }';
  const heard = await Promise.all([sam, ivy, ida].map((visitor) => visitor.subscribe(document, { id })));
  await fund(ida, id, '5.00 EUR');
  const answers = await Promise.all(heard.map((one) => one.next()));
  const seen = (watched: boolean, ...amounts: string[]) => ({
    invoiceUpdated: {
      invoice: { version: 2, watched, investments: amounts.map((amount) => ({ amount: { amount } })) },
    },
  });
  expect(answers).toEqual([seen(false, '5.00'), seen(true), seen(false, '5.00')]);
});

it('is defaulted by itself when the grace is over, and not before', async () => {
  await using now = await startLiveledger({ env: { DEFAULT_GRACE_DAYS: '0' } });
  const [sam, bea, ivy] = [await seller(now), await buyer(now), await investor(now)];
  const later = await create(sam, bea);
  await fund(ivy, later.id, '950.00 EUR');
  const heard = await ivy.subscribe<{ invoiceUpdated: { status: string; invoice: { id: string } } }>(UPDATED);
  // Nothing but its funding stands between the two: what is due already cannot be funded.
  const due = await create(sam, bea, { dueAt: new Date(Date.now() + 4_000).toISOString() });
  await fund(ivy, due.id, '950.00 EUR');
  const told = await heard.next({
    where: ({ invoiceUpdated }) => invoiceUpdated.status === 'DEFAULTED',
    within: 15_000,
  });
  expect(told.invoiceUpdated.invoice.id).toBe(due.id);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(due.dueAt));
  expect(await find(ivy, later.id)).toMatchObject({ status: 'FUNDED' });
  await give(now, bea, '1000.00 EUR');
  await settle(bea, due.id);
  expect((await (await admin(now)).refusal(DEFAULT, { id: due.id })).code).toBe('INVALID_TRANSITION');
});
