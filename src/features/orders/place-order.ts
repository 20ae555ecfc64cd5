import { check } from '../../base/check';
import { badInput, conflict, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import type { Move } from '../../live/moves/move';
import { named, parties, type Party, type Person } from '../identity';
import { TransactionReason } from '../ledger';
import { getParty, openProviderPayment, pay, PaymentMethod, providersKey, type Payment } from '../payments';
import { writeNewOrder } from './change-order';
import { OrderStatus } from './order.enums';
import { NewOrderWords, type PlaceOrderInput } from './order.inputs';
import { takeOrderNumber } from './order-numbers';
import { findOrder } from './order.queries';
import { Order } from './order.type';
import { loadOffered, priceLines, type Priced } from './price-lines';

/** From the balance it is paid and placed at once, or nothing of it is kept; otherwise it waits for the provider. */
export function placeOrder(
  ctx: Context,
  { sellerId, method, provider: name, ...given }: PlaceOrderInput,
): Promise<Order> {
  const { lines: wanted, note } = check(NewOrderWords, { lines: given.lines, note: given.note });
  const way = wayOf(ctx, method ?? PaymentMethod.BALANCE, name ?? null);
  const { viewer } = ctx;
  if (sellerId === viewer.id) throw conflict('SELF', 'One cannot order from oneself.');
  const input = { sellerId, lines: wanted, note, ...way };
  const options = {
    operation: 'placeOrder',
    key: given.idempotencyKey,
    input,
    find: (id: string) => findOrder(ctx, id),
  };
  return onceTogether(ctx, options, async (move) => {
    const [customer, found, items] = await Promise.all([
      getParty(move, viewer.id),
      move.load(parties, sellerId),
      loadOffered(ctx, move, wanted),
    ]);
    const seller = assertSells(found);
    const priced = priceLines(seller.id, wanted, items);
    const id = newId('ord');
    const payment = await payFor(ctx, move, { id, customer, seller, priced, way });
    return putDown(move, { id, customer, seller, priced, note, payment, requestId: null });
  });
}

interface Sale {
  readonly id: string;
  readonly customer: Person;
  readonly seller: Person;
  readonly priced: Priced;
}

export interface PaidSale extends Sale {
  readonly note: string | null;
  readonly payment: Payment;
  readonly requestId: string | null;
}

/** The last part of placing an order, when nothing can refuse it any more. */
export async function putDown(
  move: Move,
  { id, customer, seller, priced: { lines, total }, note, payment, requestId }: PaidSale,
): Promise<Order> {
  const { createdAt, completedAt } = payment;
  const order = Order.of({
    id,
    number: await takeOrderNumber(move, seller.id, createdAt),
    customer: named(customer),
    seller: named(seller),
    lines,
    total,
    status: completedAt ? OrderStatus.PLACED : OrderStatus.AWAITING_PAYMENT,
    note,
    estimatedReadyAt: null,
    cancelledBy: null,
    cancelReason: null,
    paymentId: payment.id,
    version: 1,
    createdAt,
    updatedAt: createdAt,
  }).with({ payment });
  writeNewOrder(move, { order, requestId });
  return order;
}

type Way =
  | { readonly method: PaymentMethod.BALANCE; readonly provider: null }
  | { readonly method: PaymentMethod.PROVIDER | PaymentMethod.WALLET; readonly provider: string };

function wayOf(ctx: Context, method: PaymentMethod, name: string | null): Way {
  if (method === PaymentMethod.BALANCE) return { method, provider: null };
  if (name === null) throw badInput('provider', 'provider: say through whom it is paid');
  return { method, provider: ctx.use(providersKey).named('provider', name).name };
}

function payFor(
  ctx: Context,
  move: Move,
  { id, customer, seller, priced, way }: Sale & { way: Way },
): Promise<Payment> {
  const payable = {
    payer: customer,
    payee: seller,
    amount: priced.total,
    reason: TransactionReason.ORDER,
    subjectId: id,
  };
  if (way.method === PaymentMethod.BALANCE) return pay(move, payable);
  return Promise.resolve(openProviderPayment(ctx, move, { ...payable, ...way }));
}

function assertSells(found: Party | null): Party {
  if (!found?.roles.includes(Role.SELLER)) throw notFound();
  if (found.suspended) throw conflict('SUSPENDED', 'This account is suspended and cannot be paid.');
  return found;
}
