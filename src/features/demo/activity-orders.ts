import { listOrders, OrderStatus, placeOrder, updateOrderStatus, type Order } from '../orders';
import { createItem, leaveReview } from '../sellers';
import { Side } from '../../graphql/side';
import { guests } from './background-people';
import { euros, menuOf } from './demo-items';
import { inHours } from './times';
import { isStale, keyOf, type Act, type Turn } from './turn';

const stalls = ['vendor', 'crepes'] as const;
type Stall = (typeof stalls)[number];

const crepes = [
  ['Crêpe with sugar', '4.00'],
  ['Crêpe with lemon', '4.50'],
  ['Galette complète', '8.50'],
  ['Cider, a bowl', '4.00'],
] as const;

const { PLACED, PREPARING, READY, COMPLETED } = OrderStatus;
const next = new Map([
  [PLACED, PREPARING],
  [PREPARING, READY],
  [READY, COMPLETED],
]);

/** Orders at one stall that nobody has taken further; there are never more. */
const mostOpen = 4;

/** Takes the oldest order of a guest one step further, also for the vendor when nobody does it in his name. */
export const serve: Act = async (turn) => {
  for (const stall of inAnyOrder(turn, stalls)) {
    const [order] = (await openAt(turn, stall)).filter(({ updatedAt }) => isStale(turn, updatedAt));
    const status = order && next.get(order.status);
    if (!status) continue;
    const estimatedReadyAt = status === PREPARING ? inHours(0.1) : null;
    await updateOrderStatus(turn.cast.as(stall), { orderId: order.id, status, estimatedReadyAt });
    if (status === COMPLETED && turn.random.chance(0.3)) await praise(turn, order);
    return true;
  }
  return false;
};

/** A guest is hungry. */
export const order: Act = async (turn) => {
  const { cast, random } = turn;
  for (const stall of inAnyOrder(turn, stalls)) {
    if ((await openAt(turn, stall)).length >= mostOpen) continue;
    if (stall === 'crepes') await setUp(turn);
    const items = [...(await menuOf(cast, stall))];
    if (items.length === 0) continue;
    const wanted = new Map([1, 2].map(() => [random.pick(items)[1], 1 + random.below(2)]));
    const lines = [...wanted].map(([itemId, quantity]) => ({ itemId, quantity }));
    const note = random.chance(0.2) ? random.pick(['No onions, please.', 'To take away.', 'Two forks, please.']) : null;
    const input = { sellerId: cast.idOf(stall), lines, note, idempotencyKey: keyOf(turn) };
    await placeOrder(cast.as(random.pick(guests)), input);
    return true;
  }
  return false;
};

async function setUp({ cast }: Turn): Promise<void> {
  const known = await menuOf(cast, 'crepes');
  for (const [name, price] of crepes)
    if (!known.has(name)) await createItem(cast.as('crepes'), { name, price: euros(price) });
}

async function praise({ cast, random }: Turn, { id: orderId, customer }: Order): Promise<void> {
  const guest = guests.find((name) => cast.find(name)?.id === customer.id);
  if (!guest) return;
  const text = random.pick(['Very good.', 'Quick and friendly.', 'I will be back.', null]);
  await leaveReview(cast.as(guest), { orderId, rating: 4 + random.below(2), text });
}

/** Those of guests alone, the oldest first: what a visitor has ordered is left to visitors. */
async function openAt({ cast }: Turn, stall: Stall): Promise<readonly Order[]> {
  const ids = new Set(guests.map((guest) => cast.find(guest)?.id));
  const { nodes } = await listOrders(cast.as(stall), { side: Side.SELLER, status: [...next.keys()] }, { first: 100 });
  return nodes.filter(({ customer }) => ids.has(customer.id)).reverse();
}

export function inAnyOrder<Item>({ random }: Turn, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
