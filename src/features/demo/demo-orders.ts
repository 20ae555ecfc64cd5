import { AppError } from '../../base/errors';
import { cancelOrder, OrderStatus, placeOrder, updateOrderStatus } from '../orders';
import { createPaymentRequest, PaymentMethod, providersKey } from '../payments';
import { leaveReview } from '../sellers';
import type { AccountName, Cast } from './cast';
import { menuOf } from './demo-items';
import { euros } from './demo-items';
import { inHours } from './times';

type Guest = Extract<AccountName, 'customer' | 'payer' | 'client'>;
type Stall = Extract<AccountName, 'vendor' | 'seller'>;

interface Story {
  readonly of: Guest;
  readonly at: Stall;
  readonly lines: Readonly<Record<string, number>>;
  readonly note?: string;
  /** How far it has come. */
  readonly until: OrderStatus;
  readonly calledOff?: { readonly by: Guest | Stall; readonly reason: string };
  readonly review?: { readonly rating: number; readonly text: string };
}

const { AWAITING_PAYMENT, PLACED, PREPARING, READY, COMPLETED, CANCELLED } = OrderStatus;

const stories: readonly Story[] = [
  {
    of: 'customer',
    at: 'vendor',
    lines: { 'Taco al pastor': 3, 'Lime soda': 1 },
    until: COMPLETED,
    review: { rating: 5, text: 'The best tacos of the whole festival.' },
  },
  {
    of: 'payer',
    at: 'vendor',
    lines: { 'Burrito grande': 2, 'Agua de jamaica': 2 },
    until: COMPLETED,
    review: { rating: 4, text: 'Huge portions, a short wait.' },
  },
  {
    of: 'client',
    at: 'vendor',
    lines: { 'Veggie taco': 2, Elote: 1 },
    until: COMPLETED,
    review: { rating: 5, text: 'Finally something vegan that is not salad.' },
  },
  { of: 'customer', at: 'vendor', lines: { Churros: 1 }, until: COMPLETED },
  {
    of: 'payer',
    at: 'vendor',
    lines: { Elote: 4 },
    until: CANCELLED,
    calledOff: { by: 'vendor', reason: 'We have run out of corn, sorry.' },
  },
  {
    of: 'customer',
    at: 'vendor',
    lines: { Quesadilla: 1 },
    until: CANCELLED,
    calledOff: { by: 'customer', reason: 'My friends are leaving.' },
  },
  { of: 'customer', at: 'vendor', lines: { 'Nachos with guacamole': 1, 'Lime soda': 2 }, until: READY },
  { of: 'payer', at: 'vendor', lines: { Quesadilla: 2, Churros: 1 }, note: 'No onions, please.', until: PREPARING },
  { of: 'client', at: 'vendor', lines: { 'Taco de pescado': 2 }, until: PLACED },
  { of: 'customer', at: 'vendor', lines: { 'Burrito grande': 1 }, note: 'Extra hot!', until: PLACED },
  { of: 'client', at: 'vendor', lines: { 'Agua de jamaica': 1 }, until: AWAITING_PAYMENT },
  {
    of: 'customer',
    at: 'seller',
    lines: { 'Set of postcards': 2 },
    until: COMPLETED,
    review: { rating: 5, text: 'Beautiful, and well packed.' },
  },
  { of: 'client', at: 'seller', lines: { 'Festival print, A2': 1, 'Tote bag': 1 }, until: PLACED },
];

/** An order in each state, and what some have thought of theirs. */
export async function tellOrders(cast: Cast): Promise<void> {
  const menus = { vendor: await menuOf(cast, 'vendor'), seller: await menuOf(cast, 'seller') };
  const provider = ['zeffy'].find((name) => cast.as('client').use(providersKey).find(name));
  for (const [index, story] of stories.entries()) {
    const { of, at, lines, note, until } = story;
    if (until === AWAITING_PAYMENT && provider === undefined) continue;
    const wanted = Object.entries(lines).flatMap(([name, quantity]) => {
      const itemId = menus[at].get(name);
      return itemId === undefined ? [] : [{ itemId, quantity }];
    });
    const paid = until === AWAITING_PAYMENT ? { method: PaymentMethod.PROVIDER, provider: provider ?? null } : {};
    const order = await placeOrder(cast.as(of), {
      sellerId: cast.idOf(at),
      lines: wanted,
      note: note ?? null,
      idempotencyKey: `demo-order-${index}`,
      ...paid,
    });
    await play(cast, story, order.id, order.status);
  }
  await askToPay(cast, menus.vendor);
}

const steps = [PLACED, PREPARING, READY, COMPLETED];

/** From where it is to where it shall be. */
async function play(cast: Cast, { of, at, until, calledOff, review }: Story, orderId: string, status: OrderStatus) {
  if (calledOff && status !== CANCELLED) await cancelOrder(cast.as(calledOff.by), orderId, calledOff.reason);
  const estimatedReadyAt = until === PREPARING ? inHours(0.25) : null;
  for (const next of steps.slice(steps.indexOf(status) + 1, steps.indexOf(until) + 1))
    await updateOrderStatus(cast.as(at), { orderId, status: next, estimatedReadyAt });
  if (review) await leaveReview(cast.as(of), { orderId, ...review }).catch(unlessReviewed);
}

function unlessReviewed(error: unknown): void {
  if (!(error instanceof AppError && error.details['reason'] === 'ALREADY_REVIEWED')) throw error;
}

/** A code to scan at each stall, good for a month. */
async function askToPay(cast: Cast, menu: ReadonlyMap<string, string>): Promise<void> {
  const expiresInSeconds = 2_592_000;
  const lines = [...menu].slice(0, 2).map(([, itemId]) => ({ itemId, quantity: 1 }));
  await createPaymentRequest(cast.as('vendor'), { description: 'Taco plate, table 7', lines, expiresInSeconds });
  const amount = euros('45.00');
  await createPaymentRequest(cast.as('seller'), { description: 'Deposit, portrait session', amount, expiresInSeconds });
}
