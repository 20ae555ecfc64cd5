import type { Subscription, Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { admin, available, balanceOf, key, problemsOf } from '../payments/given';
import {
  ANSWERED,
  CANCEL,
  CONFIRM,
  DEFAULT,
  DISPUTE,
  FUNDED,
  LIST,
  LISTED,
  UNWATCH,
  UPDATED,
  WATCH,
  type InvoiceAnswer,
  type UpdatedAnswer,
} from './documents';
import { buyer, create, find, fund, fundRefused, investor, portfolioOf, seller, settle } from './given';

const world = sharedWorld();

/** Everybody there may be around one invoice, each listening. */
async function everybody() {
  const app = world();
  const sam = await seller(app);
  const bea = await buyer(app, '2000.00 EUR');
  const [ivy, ida, eve] = [await investor(app), await investor(app), await investor(app)];
  const [otherSeller, otherBuyer, boss] = [await seller(app), await buyer(app), await admin(app)];
  return { sam, bea, ivy, ida, eve, otherSeller, otherBuyer, boss };
}

const hear = (visitor: Visitor, id?: string) => visitor.subscribe<UpdatedAnswer>(UPDATED, { id });

/** An investor hears a moment later, and so perhaps of what was before he began to listen: what has an older version is passed over. */
async function next(heard: Subscription<UpdatedAnswer>, id: string, since = 0) {
  const { invoiceUpdated } = await heard.next({
    where: ({ invoiceUpdated: { invoice } }) => invoice.id === id && invoice.version >= since,
  });
  const { status, previousStatus, invoice } = invoiceUpdated;
  return { status, previousStatus, funded: invoice.funded.amount, says: invoice.buyerConfirmation, v: invoice.version };
}

it('goes from a draft to settled, and tells everybody who is concerned, and nobody else', async () => {
  const { sam, bea, ivy, ida, eve, otherSeller, otherBuyer, boss } = await everybody();
  const draft = await create(sam, bea, { list: false });
  expect(draft).toMatchObject({ status: 'DRAFT', listedAt: null, annualYield: '26.32', fundedShare: 0, version: 1 });
  const all = { sam, bea, eve, otherSeller, otherBuyer, boss };
  const heard = Object.fromEntries(
    await Promise.all(Object.entries(all).map(async ([name, visitor]) => [name, await hear(visitor)] as const)),
  ) as Record<keyof typeof all, Subscription<UpdatedAnswer>>;
  const [listings, parts, answers] = [
    await eve.subscribe(LISTED),
    await sam.subscribe(FUNDED),
    await sam.subscribe(ANSWERED),
  ];
  const others = { parts: await otherSeller.subscribe(FUNDED), answers: await otherSeller.subscribe(ANSWERED) };
  const concerned = [heard.sam, heard.bea, heard.boss];
  const tells = async (streams: readonly Subscription<UpdatedAnswer>[], expected: object) => {
    for (const stream of streams) expect(await next(stream, draft.id)).toEqual(expected);
  };

  const { listInvoice: listed } = await sam.mutate<{ listInvoice: InvoiceAnswer }>(LIST, { id: draft.id });
  expect(listed).toMatchObject({ status: 'LISTED', version: 2 });
  expect(await listings.next()).toMatchObject({ invoiceListed: { invoice: { id: draft.id, status: 'LISTED' } } });
  const byId = await hear(eve, draft.id);
  await tells(concerned, { status: 'LISTED', previousStatus: 'DRAFT', funded: '0.00', says: 'PENDING', v: 2 });

  await bea.mutate(CONFIRM, { id: draft.id });
  await tells([...concerned, byId], {
    status: 'LISTED',
    previousStatus: 'LISTED',
    funded: '0.00',
    says: 'CONFIRMED',
    v: 3,
  });
  expect(await answers.next()).toMatchObject({
    buyerConfirmationChanged: { buyerConfirmation: 'CONFIRMED', reason: null, invoice: { id: draft.id, version: 3 } },
  });

  const ivyHears = await hear(ivy);
  const first = await fund(ivy, draft.id, '600.00 EUR');
  expect(first).toMatchObject({
    status: 'ACTIVE',
    amount: { amount: '600.00' },
    expectedReturn: { amount: '31.57' },
    realizedReturn: null,
  });
  expect(await balanceOf(ivy)).toMatchObject({ available: { amount: '9400.00' }, held: { amount: '600.00' } });
  expect(await available(sam)).toBe('0.00');
  await tells([...concerned, byId, ivyHears], {
    status: 'LISTED',
    previousStatus: 'LISTED',
    funded: '600.00',
    says: 'CONFIRMED',
    v: 4,
  });
  expect(await parts.next()).toMatchObject({ invoiceFunded: { fullyFunded: false, amount: { amount: '600.00' } } });

  await fund(ida, draft.id, '350.00 EUR');
  expect(await available(sam)).toBe('950.00');
  expect(await balanceOf(ivy)).toMatchObject({ available: { amount: '9400.00' }, held: { amount: '0.00' } });
  await tells([...concerned, byId, ivyHears], {
    status: 'FUNDED',
    previousStatus: 'LISTED',
    funded: '950.00',
    says: 'CONFIRMED',
    v: 5,
  });
  expect(await parts.next()).toMatchObject({ invoiceFunded: { fullyFunded: true, amount: { amount: '350.00' } } });

  expect(await settle(bea, draft.id)).toMatchObject({ status: 'SETTLED', version: 6 });
  await tells([...concerned, byId, ivyHears], {
    status: 'SETTLED',
    previousStatus: 'FUNDED',
    funded: '950.00',
    says: 'CONFIRMED',
    v: 6,
  });
  expect([await available(bea), await available(ivy), await available(ida)]).toEqual([
    '1000.00',
    '10031.58',
    '10018.42',
  ]);
  expect(await portfolioOf(ivy)).toMatchObject({
    invested: { amount: '600.00' },
    outstanding: { amount: '0.00' },
    expectedReturn: { amount: '0.00' },
    realizedReturn: { amount: '31.58' },
    value: { amount: '0.00' },
    averageYield: null,
    activeCount: 0,
  });
  // A stranger who listens to all of his own has heard nothing; he hears of what he watches.
  for (const stream of [heard.eve, heard.otherSeller, heard.otherBuyer, others.parts, others.answers])
    await stream.none();
  expect(await problemsOf(world())).toEqual([]);
});

it('shows investments whole to the seller and admins, and to an investor his own', async () => {
  const { sam, bea, ivy, ida, eve, otherSeller, boss } = await everybody();
  const { id } = await create(sam, bea);
  await fund(ivy, id, '600.00 EUR');
  await fund(ida, id, '50.00 EUR');
  await fund(ivy, id, '1.00 EUR');
  const amounts = async (visitor: Visitor) => (await find(visitor, id))?.investments.map(({ amount }) => amount.amount);
  expect(await amounts(sam)).toEqual(['600.00', '50.00', '1.00']);
  expect(await amounts(boss)).toEqual(['600.00', '50.00', '1.00']);
  expect(await amounts(ivy)).toEqual(['600.00', '1.00']);
  expect(await amounts(ida)).toEqual(['50.00']);
  expect([await amounts(eve), await amounts(bea)]).toEqual([[], []]);
  expect(await find(otherSeller, id)).toBeNull();
});

it('gives all funding back when it is cancelled', async () => {
  const { sam, bea, ivy, ida } = await everybody();
  const { id } = await create(sam, bea);
  await fund(ivy, id, '600.00 EUR');
  await fund(ida, id, '349.99 EUR');
  const heard = await hear(ivy);
  const { cancelInvoice } = await sam.mutate<{ cancelInvoice: InvoiceAnswer }>(CANCEL, { id });
  expect(cancelInvoice).toMatchObject({ status: 'CANCELLED', funded: { amount: '0.00' }, fundedShare: 0 });
  expect(await next(heard, id, 4)).toMatchObject({ status: 'CANCELLED', previousStatus: 'LISTED' });
  expect((await find(sam, id))?.investments.map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  expect(await balanceOf(ivy)).toMatchObject({ available: { amount: '10000.00' }, held: { amount: '0.00' } });
  expect(await portfolioOf(ivy)).toMatchObject({
    invested: { amount: '0.00' },
    activeCount: 0,
    value: { amount: '0.00' },
  });
  expect(await fundRefused(ida, id, '1.00 EUR')).toMatchObject({ code: 'INVALID_TRANSITION', from: 'CANCELLED' });
  expect(await problemsOf(world())).toEqual([]);
});

it('is lost when it is defaulted, and repaid when the buyer pays after all', async () => {
  const { sam, bea, ivy, boss } = await everybody();
  const { id } = await create(sam, bea);
  await fund(ivy, id, '950.00 EUR');
  const heard = await hear(ivy);
  await boss.mutate(DEFAULT, { id });
  expect(await next(heard, id, 3)).toMatchObject({ status: 'DEFAULTED', previousStatus: 'FUNDED' });
  expect((await find(ivy, id))?.investments).toMatchObject([{ status: 'LOST', realizedReturn: { amount: '-950.00' } }]);
  expect(await portfolioOf(ivy)).toMatchObject({
    invested: { amount: '950.00' },
    outstanding: { amount: '0.00' },
    realizedReturn: { amount: '-950.00' },
  });
  const { auditLog } = await boss.query<{ auditLog: { nodes: { action: string; subjectId: string }[] } }>(
    '{ auditLog(first: 100) { nodes { action subjectId } } }',
  );
  expect(auditLog.nodes).toContainEqual({ action: 'markInvoiceDefaulted', subjectId: id });
  expect(await boss.refusal(DEFAULT, { id })).toMatchObject({ code: 'INVALID_TRANSITION', from: 'DEFAULTED' });
  await settle(bea, id);
  expect(await next(heard, id)).toMatchObject({ status: 'SETTLED', previousStatus: 'DEFAULTED' });
  expect((await find(ivy, id))?.investments).toMatchObject([{ status: 'REPAID', realizedReturn: { amount: '50.00' } }]);
  expect(await problemsOf(world())).toEqual([]);
});

it('cannot be funded while its buyer disputes it', async () => {
  const { sam, bea, ivy } = await everybody();
  const { id } = await create(sam, bea);
  await fund(ivy, id, '1.00 EUR');
  const answers = await sam.subscribe(ANSWERED);
  await bea.mutate(DISPUTE, { id, reason: '  Never delivered. ' });
  expect(await answers.next()).toMatchObject({
    buyerConfirmationChanged: {
      buyerConfirmation: 'DISPUTED',
      reason: 'Never delivered.',
      invoice: { status: 'LISTED' },
    },
  });
  expect(await fundRefused(ivy, id, '1.00 EUR')).toMatchObject({ code: 'CONFLICT', reason: 'DISPUTED' });
  expect(await bea.refusal(DISPUTE, { id, reason: 'Again.' })).toMatchObject({
    code: 'INVALID_TRANSITION',
    from: 'DISPUTED',
    to: 'DISPUTED',
  });
  await bea.mutate(CONFIRM, { id });
  await fund(ivy, id, '949.00 EUR');
  expect(await find(ivy, id)).toMatchObject({ status: 'FUNDED', buyerConfirmation: 'CONFIRMED' });
});

it('is heard of by those who watch it, until they do no longer', async () => {
  const { sam, bea, ivy, eve } = await everybody();
  const { id } = await create(sam, bea);
  const [heard, elsewhere] = [
    await hear(eve),
    await eve.subscribe(`subscription { cacheInvalidated(typenames: ["Invoice"]) { entityId } }`),
  ];
  expect(await eve.mutate(WATCH, { id })).toEqual({ watchInvoice: { id, watched: true } });
  expect(await eve.mutate(WATCH, { id })).toEqual({ watchInvoice: { id, watched: true } });
  expect(await elsewhere.next()).toMatchObject({ cacheInvalidated: { entityId: id } });
  await fund(ivy, id, '1.00 EUR');
  expect(await next(heard, id)).toMatchObject({ funded: '1.00' });
  expect(await eve.mutate(UNWATCH, { id })).toEqual({ unwatchInvoice: { id, watched: false } });
  await fund(ivy, id, '1.00 EUR');
  const { id: last } = await create(sam, bea);
  await eve.mutate(WATCH, { id: last });
  await fund(ivy, last, '1.00 EUR');
  // What comes next is of the one that he watches still.
  const { invoiceUpdated } = await heard.next();
  expect(invoiceUpdated.invoice.id).toBe(last);
});

it('pays a settlement once under one key, and refuses the key for another invoice', async () => {
  const { sam, bea, ivy } = await everybody();
  const { id } = await create(sam, bea);
  const { id: other } = await create(sam, bea);
  await fund(ivy, id, '950.00 EUR');
  const own = key();
  const answers = await Promise.all(Array.from({ length: 5 }, () => settle(bea, id, own)));
  expect(new Set(answers.map(({ version }) => version)).size).toBe(1);
  expect(await available(bea)).toBe('1000.00');
  const { code } = await bea.refusal(`mutation { settleInvoice(id: "${other}", idempotencyKey: "${own}") { id } }`);
  expect(code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(
    await ivy.query(
      `{ payments(first: 100) { nodes { reason status amount { amount } payee { id } subject { __typename ... on Invoice { id status } } } } }`,
    ),
  ).toEqual({
    payments: {
      nodes: [
        {
          reason: 'INVOICE_SETTLEMENT',
          status: 'COMPLETED',
          amount: { amount: '1000.00' },
          payee: { id: ivy.id },
          subject: { __typename: 'Invoice', id, status: 'SETTLED' },
        },
        {
          reason: 'INVOICE_FUNDING',
          status: 'COMPLETED',
          amount: { amount: '950.00' },
          payee: { id: sam.id },
          subject: { __typename: 'Invoice', id, status: 'SETTLED' },
        },
        expect.objectContaining({ reason: 'ADJUSTMENT' }),
      ],
    },
  });
});
