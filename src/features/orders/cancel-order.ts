import { check } from '../../base/check';
import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import { cancelPayment, lockOwnPayment, PaymentStatus, refund, type Payment } from '../payments';
import { changeOrder } from './change-order';
import { Side } from '../../graphql/side';
import { OrderStatus } from './order.enums';
import { CancelWords } from './order.inputs';
import { assertMayMove } from './order.rules';
import { lockOrder } from './order.rows';
import type { Order } from './order.type';

/** By either side, as long as it may: what was paid goes back from what the seller can spend. */
export function cancelOrder(ctx: Context, id: string, given: string | null | undefined): Promise<Order> {
  const { reason } = check(CancelWords, { reason: given });
  return ctx.transact((tx) =>
    moveIn(tx, async (move) => {
      const order = await lockOrder(ctx, move, id);
      const side = order?.sideOf(ctx.viewer.id);
      if (!order || !side) throw notFound();
      assertMayMove(side === Side.SELLER ? 'seller cancels' : 'customer cancels', order.status, OrderStatus.CANCELLED);
      const payment = await giveBack(ctx, move, order);
      return changeOrder(move, order, {
        status: OrderStatus.CANCELLED,
        payment,
        cancelledBy: side,
        cancelReason: reason,
      });
    }),
  );
}

/** All that is left of what was paid. What is still to come is credited to the customer when it comes. */
async function giveBack(ctx: Context, move: Move, { paymentId }: Order): Promise<Payment> {
  const record = await lockOwnPayment(ctx, move, paymentId);
  const { payment } = record;
  if (payment.status === PaymentStatus.PENDING) return cancelPayment(move, record);
  // Already given back, in whole.
  if (payment.left.isZero) return payment;
  return refund(move, record, {}, payment.left);
}
