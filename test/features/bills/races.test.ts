import { startLiveledger } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { openRows } from '../identity/given';
import { available, money, problemsOf } from '../payments/given';
import { tell, withProviders } from '../payments/provider';
import { AUTOPAY, CANCEL, ISSUE, PAY, UPDATED, type Updated } from './documents';
import { autopay, day, find, givenSides, issue, pay, payInput, termsOf, whenBill } from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld({ env: withProviders });

interface Answer {
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}
const codesOf = async (answers: readonly Promise<Answer>[]) =>
  (await Promise.all(answers)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();

it('is paid once by ten who try at the same time, on two nodes', async () => {
  const sides = await givenSides(world(), '1000.00 EUR');
  await using other = await startLiveledger({ database: world().database, env: withProviders });
  const elsewhere = other.visitor({
    accessToken: sides.customer.accessToken,
    refreshToken: '',
    user: { id: sides.customer.id },
  });
  for (let round = 0; round < 3; round += 1) {
    const bill = await issue(sides);
    await using heard = await sides.biller.subscribe<Updated>(UPDATED);
    const codes = await codesOf(
      Array.from({ length: 10 }, (_, n) => (n % 2 ? sides.customer : elsewhere).request(PAY, payInput(bill))),
    );
    expect(codes).toEqual([...Array<string>(9).fill('INVALID_TRANSITION'), 'done']);
    expect((await heard.next()).billUpdated).toMatchObject({ status: 'PAID', bill: { id: bill.id } });
    await heard.none();
  }
  expect([await available(sides.customer), await available(sides.biller)]).toEqual(['910.00', '90.00']);
});

it('is begun once by several who pay through a provider', async () => {
  const sides = await givenSides(world(), null);
  const bill = await issue(sides);
  const through = { method: 'PROVIDER', provider: 'zeffy' };
  const codes = await codesOf(Array.from({ length: 6 }, () => sides.customer.request(PAY, payInput(bill, through))));
  expect(codes).toEqual([...Array<string>(5).fill('CONFLICT'), 'done']);
});

it('paying races cancelling: one wins', async () => {
  const sides = await givenSides(world(), '300.00 EUR');
  let paid = 0;
  for (let round = 0; round < 8; round += 1) {
    const bill = await issue(sides);
    const codes = await codesOf([
      sides.customer.request(PAY, payInput(bill)),
      sides.biller.request(CANCEL, { id: bill.id }),
      sides.biller.request(CANCEL, { id: bill.id }),
    ]);
    expect(codes).toEqual(['INVALID_TRANSITION', 'INVALID_TRANSITION', 'done']);
    if ((await find(sides.customer, bill))?.status === 'PAID') paid += 1;
  }
  expect(await available(sides.biller)).toBe(`${paid * 30}.00`);
});

it('paying by itself races paying: paid once', async () => {
  const sides = await givenSides(world(), '1000.00 EUR');
  await using rows = await openRows(world());
  await autopay(sides, '30.00 EUR');
  for (let round = 0; round < 8; round += 1) {
    const bill = await issue(sides, { dueIn: day * 2 });
    const [answer] = await Promise.all([
      sides.customer.request(PAY, payInput(bill)),
      rows.query(`UPDATE job SET run_at = now() WHERE kind = 'bills.autopay' AND payload->>'billId' = $1`, [bill.id]),
    ]);
    const { payment } = await whenBill(sides.customer, bill, 'PAID');
    expect(answer.errors?.[0]?.extensions.code ?? (answer.data?.['payBill'] as { id: string }).id).toBe(
      answer.errors ? 'INVALID_TRANSITION' : payment?.id,
    );
    while (
      (await rows.query(`SELECT FROM job WHERE kind = 'bills.autopay' AND payload->>'billId' = $1`, [bill.id])).length >
      0
    );
    expect(await available(sides.biller)).toBe(`${(round + 1) * 30}.00`);
  }
});

it('wishing it races issuing: no bill is overlooked', async () => {
  for (let round = 0; round < 6; round += 1) {
    const sides = await givenSides(world(), '30.00 EUR');
    const [{ issueBill: bill }] = await Promise.all([
      sides.biller.mutate<{ issueBill: { id: string } }>(ISSUE, { input: termsOf(sides.customer, { dueIn: day / 2 }) }),
      sides.customer.mutate(AUTOPAY, { billerId: sides.biller.id, limit: money('30.00 EUR') }),
    ]);
    await whenBill(sides.customer, bill, 'PAID');
  }
});

it('becoming overdue races paying: paid in the end, and told in order', async () => {
  const sides = await givenSides(world(), '1000.00 EUR');
  await using rows = await openRows(world());
  for (let round = 0; round < 8; round += 1) {
    const bill = await issue(sides);
    await using heard = await sides.customer.subscribe<Updated>(UPDATED);
    await Promise.all([
      pay(sides, bill),
      rows.query(`UPDATE job SET run_at = now() WHERE kind = 'bills.overdue' AND payload->>'billId' = $1`, [bill.id]),
    ]);
    while (
      (await rows.query(`SELECT FROM job WHERE kind = 'bills.overdue' AND payload->>'billId' = $1`, [bill.id])).length >
      0
    );
    expect(await find(sides.customer, bill)).toMatchObject({ status: 'PAID' });
    const last = await heard.next({ where: ({ billUpdated }) => billUpdated.status === 'PAID' });
    expect(last.billUpdated.bill.version).toBeLessThanOrEqual(3);
    await heard.none();
  }
});

it('what a provider says races cancelling: the money is in one place', async () => {
  const sides = await givenSides(world(), null);
  for (let round = 0; round < 6; round += 1) {
    const bill = await issue(sides);
    const { id: paymentId } = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
    const before = [Number(await available(sides.customer)), Number(await available(sides.biller))] as const;
    const [, told] = await Promise.all([
      sides.biller.request(CANCEL, { id: bill.id }),
      tell(world(), {
        type: 'payment.completed',
        data: { paymentId, reference: `race-${round}`, amount: money('30.00 EUR') },
      }),
    ]);
    expect(told.status).toBe(200);
    const isPaid = (await find(sides.customer, bill))?.status === 'PAID';
    expect([
      Number(await available(sides.customer)) - before[0],
      Number(await available(sides.biller)) - before[1],
    ]).toEqual(isPaid ? [0, 30] : [30, 0]);
  }
});

it('is issued once under one reference', async () => {
  const sides = await givenSides(world());
  const codes = await codesOf(
    Array.from({ length: 6 }, () =>
      sides.biller.request(ISSUE, { input: termsOf(sides.customer, { reference: 'same' }) }),
    ),
  );
  expect(codes).toEqual([...Array<string>(5).fill('CONFLICT'), 'done']);
});
