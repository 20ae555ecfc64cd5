import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import { lockOwnPayment, PaymentStatus } from '../payments';
import { changeStanding, lockStanding } from '../sellers';
import { changeOrder } from './change-order';
import { OrderStatus } from './order.enums';
import type { UpdateOrderStatusInput } from './order.inputs';
import { assertMayMove } from './order.rules';
import { lockOrder } from './order.rows';
import type { Order } from './order.type';

/** By its seller, one step at a time. Of two who take the same step, one does. */
export function updateOrderStatus(
  ctx: Context,
  { orderId, status, estimatedReadyAt }: UpdateOrderStatusInput,
): Promise<Order> {
  return ctx.transact((tx) =>
    moveIn(tx, async (move) => {
      const order = await lockOrder(ctx, move, orderId);
      if (order?.seller.id !== ctx.viewer.id) throw notFound();
      assertMayMove('seller', order.status, status);
      const standing = status === OrderStatus.COMPLETED ? await lockStanding(move, order.seller.id) : null;
      const { payment } = await lockOwnPayment(ctx, move, order.paymentId);
      const changed = changeOrder(move, order, {
        status,
        payment,
        estimatedReadyAt: estimatedReadyAt ?? order.estimatedReadyAt,
      });
      if (standing && payment.status !== PaymentStatus.REFUNDED) changeStanding(move, standing, { completed: 1 });
      return changed;
    }),
  );
}
