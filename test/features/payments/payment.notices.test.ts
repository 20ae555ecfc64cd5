import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { RECEIVED, type Notification, type Received } from '../notices/given';
import { expire, givenPerson, key, money, send, topUp } from './given';
import { tell, withProviders } from './provider';

let app: World;
beforeAll(async () => {
  app = await startLiveledger({ env: withProviders });
});
afterAll(() => app[Symbol.asyncDispose]());

const amount = money('20.00 CAD');

async function givenPending() {
  const ann = await givenPerson(app, null);
  const { id: paymentId } = await topUp(ann, '20.00 CAD', 'zeffy');
  return { ann, paymentId, data: { reference: key(), paymentId, amount } };
}

/** The notification that somebody gets while this happens. */
async function told(visitor: Visitor, happens: () => Promise<unknown>): Promise<Notification> {
  await using heard = await visitor.subscribe<Received>(RECEIVED, { kinds: ['PAYMENT'] });
  await happens();
  return (await heard.next()).notificationReceived.notification;
}

it('is told to whoever has left that his payment failed in the end', async () => {
  const { ann, paymentId, data } = await givenPending();
  const notification = await told(ann, () =>
    tell(app, { type: 'payment.failed', data: { ...data, failure: 'DECLINED' } }),
  );
  expect(notification).toMatchObject({
    severity: 'ERROR',
    title: 'Payment failed',
    message: 'Your payment of 20.00 CAD did not go through: it was declined.',
    subjectId: paymentId,
  });
});

it('is told to its payer that money came back', async () => {
  const { ann, paymentId, data } = await givenPending();
  await tell(app, { type: 'payment.completed', data });
  const notification = await told(ann, () => tell(app, { type: 'payment.refunded', data }));
  expect(notification).toMatchObject({ title: 'Money came back', subjectId: paymentId, severity: 'SUCCESS' });
});

it('is told to its payer that his money came late, and where it is', async () => {
  const { ann, paymentId, data } = await givenPending();
  await expire(app, paymentId);
  const notification = await told(ann, () => tell(app, { type: 'payment.completed', data }));
  expect(notification).toMatchObject({
    title: 'Late payment credited',
    message: '20.00 CAD arrived for a payment that was over by then. The money is on your balance.',
    subjectId: paymentId,
  });
});

it('is told to admins what a provider took back and nobody can cover', async () => {
  const { ann, paymentId, data } = await givenPending();
  await tell(app, { type: 'payment.completed', data });
  const bob = await givenPerson(app, null);
  await send(ann, { to: bob.id, amount: '12.00 CAD' });
  const admin = await app.as('admin');
  const notification = await told(admin, () => tell(app, { type: 'payment.refunded', data }));
  expect(notification).toMatchObject({ title: 'Refund not covered', priority: 'HIGH', subjectId: paymentId });
  expect(notification.message).toMatch(
    /^zeffy took back money of a payment of 20\.00 CAD; 12\.00 CAD of it could not be taken from Person \d+\.$/,
  );
});
