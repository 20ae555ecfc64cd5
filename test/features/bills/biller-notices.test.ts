import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { RECEIVED, type Notification, type Received } from '../notices/given';
import { REFUND } from '../payments/documents';
import { key, problemsOf } from '../payments/given';
import { tell, withProviders } from '../payments/provider';
import { givenSides, issue, pay } from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld({ env: withProviders });

/** What somebody is told of bills while this happens, so many things. */
async function told(visitor: Visitor, count: number, happens: () => Promise<unknown>): Promise<Notification[]> {
  await using heard = await visitor.subscribe<Received>(RECEIVED, { kinds: ['BILL'] });
  await happens();
  const notifications: Notification[] = [];
  while (notifications.length < count) {
    const { notificationReceived } = await heard.next({ within: 10_000 });
    notifications.push(notificationReceived.notification);
  }
  return notifications;
}

it('tells a biller that a bill is paid, and that its payment was given back', async () => {
  const sides = await givenSides(world());
  const bill = await issue(sides, { reference: 'W-1' });

  const [paid, back] = await told(sides.biller, 2, async () => {
    const { id: paymentId } = await pay(sides, bill);
    const admin = await world().as('admin');
    await admin.mutate(REFUND, { input: { paymentId, idempotencyKey: key() } });
  });

  expect(paid).toMatchObject({ title: 'Bill paid', severity: 'SUCCESS', priority: 'LOW', subjectId: bill.id });
  expect(paid?.message).toMatch(/^Person \d+, W-1: 30.00 EUR are yours\.$/);
  expect(back).toMatchObject({ title: 'Bill to be paid again', severity: 'WARNING', subjectId: bill.id });
});

it('tells a biller that a bill is overdue', async () => {
  const sides = await givenSides(world());

  const [late] = await told(sides.biller, 1, () => issue(sides, { dueIn: -1_000 }));

  expect(late).toMatchObject({ kind: 'BILL', title: 'Bill overdue', severity: 'WARNING' });
});

it('tells a biller that a payment did not go through, and nothing while it is under way or when he cancels', async () => {
  const sides = await givenSides(world());
  const bill = await issue(sides);
  const cancelled = await issue(sides);
  const { amount } = bill;

  const [failed] = await told(sides.biller, 1, async () => {
    await sides.biller.mutate('mutation ($id: ID!) { cancelBill(id: $id) { id } }', { id: cancelled.id });
    const { id: paymentId } = await pay(sides, bill, { method: 'PROVIDER', provider: 'zeffy' });
    const data = { reference: key(), paymentId, amount, failure: 'DECLINED' };
    await tell(world(), { type: 'payment.failed', data });
  });

  expect(failed).toMatchObject({ title: 'Payment of a bill failed', subjectId: bill.id });
});

it('tells each biller of his own, however many are paid at the same moment', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => givenSides(world())));
  const bills = await Promise.all(all.flatMap((sides) => [issue(sides), issue(sides), issue(sides)]));

  const heard = await Promise.all(
    all.map((sides, at) =>
      told(sides.biller, 3, () => Promise.all(bills.slice(at * 3, at * 3 + 3).map((bill) => pay(sides, bill)))),
    ),
  );

  for (const [at, notifications] of heard.entries())
    expect(notifications.map(({ subjectId }) => subjectId).sort()).toEqual(
      bills
        .slice(at * 3, at * 3 + 3)
        .map(({ id }) => id)
        .sort(),
    );
});
