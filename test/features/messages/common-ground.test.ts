import type { Visitor } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { givenSides as givenBillSides, issue } from '../bills/given';
import { givenSides, request } from '../bookings/given';
import { buyer, create, fund, investor, seller } from '../invoices/given';
import { givenOrder, givenShop, guest } from '../orders/given';
import { input, SEND, write } from './given';

const world = sharedWorld();
const nothing = { code: 'CONFLICT', reason: 'NOTHING_IN_COMMON' };

async function mayTalk(one: Visitor, other: Visitor, subjectId: string): Promise<void> {
  await write(one, { to: other.id, subjectId });
  await write(other, { to: one.id, subjectId });
  await write(one, { to: other.id });
}

async function mayNotTalk(one: Visitor, other: Visitor, subjectId: string): Promise<void> {
  for (const about of [{ subjectId }, {}]) {
    expect(await one.refusal(SEND, input({ to: other.id, ...about }))).toMatchObject(nothing);
    expect(await other.refusal(SEND, input({ to: one.id, ...about }))).toMatchObject(nothing);
  }
}

it.each(['AWAITING_PAYMENT', 'PLACED', 'COMPLETED', 'CANCELLED'])(
  'an order that is %s is something in common of its two sides',
  async (status) => {
    const shop = await givenShop(world());
    const [ann, cid] = [await guest(world()), await guest(world())];
    const { id } = await givenOrder(ann, shop, status);
    await givenOrder(cid, shop, 'PLACED');

    await mayTalk(ann, shop.vendor, id);
    await mayNotTalk(ann, cid, id);
    expect(await cid.refusal(SEND, input({ to: shop.vendor.id, subjectId: id }))).toMatchObject(nothing);
  },
);

it('an invoice is something in common of its seller, its buyer and its investors', async () => {
  const app = world();
  const [sells, owes] = [await seller(app), await buyer(app)];
  const [invests, looksOn] = [await investor(app), await investor(app)];
  const { id } = await create(sells, owes);
  await mayNotTalk(sells, invests, id);
  await fund(invests, id, '100.00 EUR');

  await mayTalk(sells, owes, id);
  await mayTalk(sells, invests, id);
  await mayTalk(owes, invests, id);
  await mayNotTalk(sells, looksOn, id);
  await mayNotTalk(owes, looksOn, id);
  const { id: another } = await create(sells, await buyer(app));
  expect(await sells.refusal(SEND, input({ to: owes.id, subjectId: another }))).toMatchObject(nothing);
});

it('a draft is not: its buyer does not know of it', async () => {
  const app = world();
  const [sells, owes] = [await seller(app), await buyer(app)];
  const { id } = await create(sells, owes, { list: false });

  await mayNotTalk(sells, owes, id);
});

it('a booking is something in common of its customer and its provider, and of no other one', async () => {
  const [sides, others] = [await givenSides(world()), await givenSides(world())];
  const { id } = await request(sides);
  const { id: another } = await request(others);

  await mayTalk(sides.customer, sides.provider, id);
  await mayNotTalk(sides.customer, others.provider, another);
  expect(await sides.customer.refusal(SEND, input({ to: sides.provider.id, subjectId: another }))).toMatchObject(
    nothing,
  );
});

it('a bill is something in common of its customer and its biller, and of no other one', async () => {
  const [sides, others] = [await givenBillSides(world()), await givenBillSides(world())];
  const { id } = await issue(sides);
  const { id: another } = await issue(others);

  await mayTalk(sides.biller, sides.customer, id);
  await mayNotTalk(sides.biller, others.customer, another);
  expect(await sides.customer.refusal(SEND, input({ to: sides.biller.id, subjectId: another }))).toMatchObject(nothing);
});
