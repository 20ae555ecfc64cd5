import { Role } from '../../../src/base/role';
import type { Visitor } from '../../../src/testing';
import { badTexts } from '../bad-texts';
import { whoMay } from '../callers';
import { admin, available, givenPerson, give, key, money } from '../payments/given';
import { sharedWorld } from '../../transport/shared-world';
import {
  ANSWERED,
  CANCEL,
  CONFIRM,
  CREATE,
  CRITERIA,
  DEFAULT,
  DISPUTE,
  FIND,
  FIND_NODE,
  FUND,
  FUNDED,
  INVOICES,
  LIST,
  LISTED,
  MARKET,
  MARKET_UPDATED,
  PORTFOLIO,
  PORTFOLIO_UPDATED,
  SET_CRITERIA,
  SETTLE,
  UNWATCH,
  UPDATED,
  WATCH,
} from './documents';
import { buyer, create, find, fund, fundRefused, inDays, investor, offer, seller, settle } from './given';

const world = sharedWorld();
const nobody = 'inv_00000000000000000000000000';
const currency = 'EUR';

it.each([
  ['createInvoice', CREATE, [Role.SELLER]],
  ['listInvoice', LIST, [Role.SELLER]],
  ['cancelInvoice', CANCEL, [Role.SELLER]],
  ['confirmInvoice', CONFIRM, [Role.BUYER]],
  ['disputeInvoice', DISPUTE, [Role.BUYER]],
  ['settleInvoice', SETTLE, [Role.BUYER]],
  ['fundInvoice', FUND, [Role.INVESTOR]],
  ['portfolio', PORTFOLIO, [Role.INVESTOR]],
  ['market', MARKET, [Role.INVESTOR]],
  ['investmentCriteria', CRITERIA, [Role.INVESTOR]],
  ['setInvestmentCriteria', SET_CRITERIA, [Role.INVESTOR]],
  ['markInvoiceDefaulted', DEFAULT, [Role.ADMIN]],
  ['invoice', FIND, Object.values(Role)],
  ['invoices', INVOICES, Object.values(Role)],
  ['watchInvoice', WATCH, Object.values(Role)],
  ['unwatchInvoice', UNWATCH, Object.values(Role)],
  ['invoiceListed', LISTED, [Role.INVESTOR]],
  ['invoiceUpdated', UPDATED, Object.values(Role)],
  ['invoiceFunded', FUNDED, [Role.SELLER]],
  ['buyerConfirmationChanged', ANSWERED, [Role.SELLER]],
  ['portfolioUpdated', PORTFOLIO_UPDATED, [Role.INVESTOR]],
  ['marketUpdated', MARKET_UPDATED, [Role.INVESTOR]],
] as const)('lets only those call %s who may', async (name, document, roles) => {
  const owes = { id: 'usr_00000000000000000000000000' } as Visitor;
  const input =
    name === 'createInvoice'
      ? offer(owes)
      : { input: { invoiceId: nobody, amount: money('1.00 EUR'), idempotencyKey: key() } };
  // For `marketUpdated` a first state comes at once, so it is asked over HTTP by `market` alone.
  if (name === 'marketUpdated') {
    const cam = await world().signUp();
    await expect(cam.subscribe(document, { currency })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    return;
  }
  const variables = { ...input, id: name === 'invoiceUpdated' ? null : nobody, reason: 'x', key: key(), currency };
  const used = Object.fromEntries(Object.entries(variables).filter(([one]) => document.includes(`$${one}:`)));
  expect([...(await whoMay(world(), document, used))].sort()).toEqual([...roles].sort());
});

async function given() {
  const app = world();
  const [sam, bea, ivy] = [await seller(app), await buyer(app, '5000.00 EUR'), await investor(app)];
  return { app, sam, bea, ivy };
}

it.each<[string, object, string]>([
  ['a price over the amount', { price: money('1000.01 EUR') }, 'price.amount'],
  ['a price in another currency', { price: money('950.00 USD') }, 'price.currency'],
  ['an unknown currency', { amount: money('1000.00 XYZ') }, 'amount.currency'],
  ['no amount', { amount: money('0.00 EUR') }, 'amount.amount'],
  ['less than nothing', { price: money('-1.00 EUR') }, 'price.amount'],
  ['an absurd amount', { amount: { amount: `1${'0'.repeat(29)}`, currency } }, 'amount.amount'],
  ['parts of cents', { price: money('950.001 EUR') }, 'price.amount'],
  ['a due date that has passed', { dueAt: inDays(-1) }, 'dueAt'],
  ['a number of 61 characters', { number: 'x'.repeat(61) }, 'number'],
  ['an industry of 101 characters', { industry: 'x'.repeat(101) }, 'industry'],
  ['a description that never ends', { description: 'x'.repeat(2_001) }, 'description'],
  ...badTexts.map(([name, number]): [string, object, string] => [`as number ${name}`, { number }, 'number']),
])('makes no invoice with %s', async (_, wrong, field) => {
  const { sam, bea } = await given();
  const { input } = offer(bea);
  const refused = await sam.refusal(CREATE, { input: { ...input, ...wrong } });
  expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field });
});

it('makes no invoice of what is no decimal, no date or no grade, or too large to be read', async () => {
  const { sam, bea } = await given();
  const { input } = offer(bea);
  for (const wrong of [
    { amount: { amount: '1e30', currency } },
    { amount: { amount: `1${'0'.repeat(30)}`, currency } },
    { dueAt: '2026-02-30T00:00:00Z' },
    { dueAt: 'tomorrow' },
    { riskGrade: 'E' },
  ])
    expect((await sam.refusal(CREATE, { input: { ...input, ...wrong } })).code).toBe('BAD_USER_INPUT');
  const { errors } = await sam.request(CREATE, { input: { ...input, number: 'x'.repeat(1_000_000) } });
  expect(errors?.[0]?.extensions.code).not.toBe('INTERNAL_SERVER_ERROR');
  expect(errors).toHaveLength(1);
});

it('makes an invoice only for somebody who is there, and not for oneself', async () => {
  const { app, bea } = await given();
  const both = await givenPerson(app, null, ['SELLER', 'BUYER', 'INVESTOR']);
  expect(await both.refusal(CREATE, offer(both))).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  for (const id of ['', 'usr_', 'usr_00000000000000000000000000', 'x'.repeat(500), nobody])
    expect((await both.refusal(CREATE, offer({ id } as Visitor))).code).toBe('NOT_FOUND');
  expect(await create(both, bea, { description: '  ', industry: '', list: null })).toMatchObject({
    description: null,
    industry: null,
    status: 'LISTED',
  });
});

it('says of what is not there and of what is not yours the same', async () => {
  const { app, sam, bea, ivy } = await given();
  const [otherSeller, otherBuyer] = [await seller(app), await buyer(app)];
  const draft = await create(sam, bea, { list: false });
  const { id } = await create(sam, bea);
  const messages = new Set<string>();
  const refused = async (visitor: Visitor, document: string, variables: object) => {
    const { code, message } = await visitor.refusal(document, variables);
    expect(code).toBe('NOT_FOUND');
    messages.add(message);
  };
  const ids = ['', 'inv_', nobody, 'ivm_00000000000000000000000000', bea.id, "inv_' OR 1=1 --", 'x'.repeat(5_000)];
  for (const one of [...ids, id, draft.id]) {
    await refused(otherSeller, LIST, { id: one });
    await refused(otherSeller, CANCEL, { id: one });
    await refused(otherBuyer, CONFIRM, { id: one });
    await refused(otherBuyer, DISPUTE, { id: one, reason: 'x' });
    await refused(otherBuyer, SETTLE, { id: one, key: key() });
    await refused(otherBuyer, WATCH, { id: one });
    await refused(otherSeller, UNWATCH, { id: one });
    await expect(otherBuyer.subscribe(UPDATED, { id: one })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await find(otherBuyer, one)).toBeNull();
    if (one !== bea.id) expect(await otherSeller.query(FIND_NODE, { id: one })).toEqual({ node: null });
  }
  for (const one of ids) {
    await refused(ivy, FUND, { input: { invoiceId: one, amount: money('1.00 EUR'), idempotencyKey: key() } });
    await refused(await admin(app), DEFAULT, { id: one });
  }
  // A draft is nobody's but its seller's and admins': not its buyer's, not investors'.
  await refused(bea, CONFIRM, { id: draft.id });
  await refused(ivy, FUND, { input: { invoiceId: draft.id, amount: money('1.00 EUR'), idempotencyKey: key() } });
  expect([await find(bea, draft.id), await find(ivy, draft.id)]).toEqual([null, null]);
  expect((await find(sam, draft.id))?.id).toBe(draft.id);
  expect((await find(await admin(app), draft.id))?.id).toBe(draft.id);
  expect(messages.size).toBe(1);
  // A draft that is cancelled was never shown to anybody.
  await sam.mutate(CANCEL, { id: draft.id });
  expect([await find(bea, draft.id), await find(ivy, draft.id)]).toEqual([null, null]);
});

it('lets neither seller nor buyer fund it', async () => {
  const { app, ivy } = await given();
  const sells = await givenPerson(app, '100.00 EUR', ['SELLER', 'INVESTOR']);
  const owes = await givenPerson(app, '100.00 EUR', ['BUYER', 'INVESTOR']);
  const draft = await create(sells, owes, { list: false });
  expect(await fundRefused(sells, draft.id, '1.00 EUR')).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect((await fundRefused(owes, draft.id, '1.00 EUR')).code).toBe('NOT_FOUND');
  const { id } = await create(sells, owes);
  expect(await fundRefused(sells, id, '1.00 EUR')).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await fundRefused(owes, id, '1.00 EUR')).toMatchObject({ code: 'CONFLICT', reason: 'SELF' });
  expect(await fund(ivy, id, '1.00 EUR')).toMatchObject({ status: 'ACTIVE' });
});

it('never funds more than is left, nor a part of what was asked for', async () => {
  const { app, sam, bea, ivy } = await given();
  const { id } = await create(sam, bea);
  expect(await fundRefused(ivy, id, '950.01 EUR')).toMatchObject({
    code: 'CONFLICT',
    reason: 'MORE_THAN_IS_LEFT',
    left: '950.00',
  });
  await fund(ivy, id, '949.99 EUR');
  expect(await fundRefused(ivy, id, '0.02 EUR')).toMatchObject({
    code: 'CONFLICT',
    reason: 'MORE_THAN_IS_LEFT',
    left: '0.01',
  });
  for (const [amount, field] of [
    ['0.00 EUR', 'amount.amount'],
    ['-1.00 EUR', 'amount.amount'],
    ['0.001 EUR', 'amount.amount'],
    [`1${'0'.repeat(29)} EUR`, 'amount.amount'],
    ['1.00 USD', 'amount.currency'],
    ['1.00 XYZ', 'amount.currency'],
  ] as const)
    expect(await fundRefused(ivy, id, amount)).toMatchObject({ code: 'BAD_USER_INPUT', field });
  const poor = await investor(app, '0.01 EUR');
  const { id: other } = await create(sam, bea);
  expect(await fundRefused(poor, other, '0.02 EUR')).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    available: '0.01',
    required: '0.02',
  });
  // The last part too is refused as a whole.
  await fund(ivy, other, '949.00 EUR');
  expect(await fundRefused(poor, other, '1.00 EUR')).toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
  await fund(poor, id, '0.01 EUR');
  expect(await find(poor, id)).toMatchObject({ status: 'FUNDED' });
});

it('funds once under one key, and returns the same', async () => {
  const { sam, bea, ivy } = await given();
  const { id } = await create(sam, bea);
  const own = key();
  const all = await Promise.all(Array.from({ length: 5 }, () => fund(ivy, id, '100.00 EUR', own)));
  expect(new Set(all.map((one) => one.id)).size).toBe(1);
  expect(await find(ivy, id)).toMatchObject({ funded: { amount: '100.00' } });
  const input = { invoiceId: id, amount: money('100.01 EUR'), idempotencyKey: own };
  expect((await ivy.refusal(FUND, { input })).code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect((await ivy.refusal(FUND, { input: { ...input, idempotencyKey: '' } })).code).toBe('BAD_USER_INPUT');
});

type Step = 'list' | 'cancel' | 'confirm' | 'dispute' | 'settle' | 'default' | 'fund';
const steps: Readonly<Record<Step, string>> = {
  list: 'LISTED',
  cancel: 'CANCELLED',
  confirm: 'CONFIRMED',
  dispute: 'DISPUTED',
  settle: 'SETTLED',
  default: 'DEFAULTED',
  fund: 'FUNDED',
};

it.each<[string, readonly Step[], readonly Step[]]>([
  ['DRAFT', [], ['default']],
  ['LISTED', ['list'], ['list', 'settle', 'default']],
  ['FUNDED', ['list', 'fund'], ['list', 'cancel', 'fund']],
  ['SETTLED', ['list', 'fund', 'settle'], ['list', 'cancel', 'confirm', 'dispute', 'settle', 'default', 'fund']],
  ['DEFAULTED', ['list', 'fund', 'default'], ['list', 'cancel', 'default', 'fund']],
  ['CANCELLED', ['list', 'cancel'], ['list', 'cancel', 'confirm', 'dispute', 'settle', 'default', 'fund']],
])('refuses what is no move of an invoice that is %s', async (status, path, forbidden) => {
  const { app, sam, bea, ivy } = await given();
  const boss = await admin(app);
  const { id } = await create(sam, bea, { list: false });
  const act: Readonly<Record<Step, [Visitor, string, object]>> = {
    list: [sam, LIST, { id }],
    cancel: [sam, CANCEL, { id }],
    confirm: [bea, CONFIRM, { id }],
    dispute: [bea, DISPUTE, { id, reason: 'x' }],
    settle: [bea, SETTLE, { id, key: key() }],
    default: [boss, DEFAULT, { id }],
    fund: [ivy, FUND, { input: { invoiceId: id, amount: money('950.00 EUR'), idempotencyKey: key() } }],
  };
  for (const step of path) await act[step][0].mutate(act[step][1], act[step][2]);
  for (const step of forbidden) {
    const [visitor, document, variables] = act[step];
    const again = { ...variables, ...('key' in variables && { key: key() }) };
    if ('input' in again) again.input = { ...(again.input as object), idempotencyKey: key() };
    expect(await visitor.refusal(document, again)).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: status,
      to: steps[step],
    });
  }
  expect(await find(sam, id)).toMatchObject({ status });
});

it('lets the buyer settle only with all that he owes', async () => {
  const { app, sam, bea, ivy } = await given();
  const poor = await buyer(app, '999.99 EUR');
  const { id } = await create(sam, poor);
  await fund(ivy, id, '500.00 EUR');
  await fund(ivy, id, '450.00 EUR');
  expect(await poor.refusal(SETTLE, { id, key: key() })).toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    available: '999.99',
    required: '1000.00',
  });
  await give(app, poor, '0.01 EUR');
  await settle(poor, id);
  expect([await available(poor), await available(bea)]).toEqual(['0.00', '5000.00']);
});

it('gives back neither what was funded nor what was settled', async () => {
  const { app, sam, bea, ivy } = await given();
  const { id } = await create(sam, bea);
  await fund(ivy, id, '950.00 EUR');
  await settle(bea, id);
  const { id: open } = await create(sam, bea);
  await fund(ivy, open, '1.00 EUR');
  const { payments } = await ivy.query<{ payments: { nodes: { id: string; reason: string }[] } }>(
    '{ payments { nodes { id reason } } }',
  );
  const own = payments.nodes.filter(({ reason }) => reason.startsWith('INVOICE_'));
  expect(own).toHaveLength(3);
  for (const { id: paymentId } of own)
    for (const visitor of [sam, ivy, await admin(app)]) {
      const refused = await visitor.refusal(`mutation ($input: RefundInput!) { refundPayment(input: $input) { id } }`, {
        input: { paymentId, idempotencyKey: key() },
      });
      if (refused.code !== 'NOT_FOUND') expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'NOT_REFUNDABLE' });
    }
});

it('pays no suspended seller, but repays a suspended investor', async () => {
  const { app, sam, bea, ivy } = await given();
  const boss = await admin(app);
  const suspend = (id: string) =>
    boss.mutate(`mutation ($id: ID!) { suspendUser(userId: $id, reason: "x") { id } }`, { id });
  const { id } = await create(sam, bea);
  const { id: other } = await create(sam, bea);
  await fund(ivy, id, '950.00 EUR');
  await fund(ivy, other, '1.00 EUR');
  await suspend(sam.id);
  expect(await fundRefused(ivy, other, '949.00 EUR')).toMatchObject({ code: 'CONFLICT', reason: 'SUSPENDED' });
  await suspend(ivy.id);
  await settle(bea, id);
  const { invoice } = await boss.query<{ invoice: { investments: { status: string }[] } }>(
    'query ($id: ID!) { invoice(id: $id) { investments { status } } }',
    { id },
  );
  expect(invoice.investments).toEqual([{ status: 'REPAID' }]);
  expect(await available(bea)).toBe('4000.00');
});
