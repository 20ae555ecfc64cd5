import { isId } from '../../base/ids';
import type { Uses } from '../../base/services';
import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { PaymentStatus, type Payment, type Settling } from '../payments';
import { changeStanding, lockStanding } from '../sellers';
import { changeOrder } from './change-order';
import { OrderStatus } from './order.enums';
import { lockOrder } from './order.rows';

/** What becomes of an order when its payment arrives, fails, or is given back. */
export async function settleOrder(uses: Uses, move: Move, { subjectId }: Payment): Promise<Settling> {
  const id = await orderPaidBy(move, subjectId ?? '');
  const order = id === null ? null : await lockOrder(uses, move, id);
  if (!order) return {};
  const standing = order.status === OrderStatus.COMPLETED ? await lockStanding(move, order.seller.id) : null;
  const isWaiting = order.status === OrderStatus.AWAITING_PAYMENT;
  return {
    completed(payment) {
      if (isWaiting) changeOrder(move, order, { status: OrderStatus.PLACED, payment });
    },
    failed(payment) {
      if (isWaiting) changeOrder(move, order, { status: OrderStatus.CANCELLED, payment });
    },
    refunded(payment) {
      // What was given back in whole counts no longer.
      if (standing && payment.status === PaymentStatus.REFUNDED) changeStanding(move, standing, { completed: -1 });
    },
  };
}

/** A payment is for an order, or for a request that has become one. */
function orderPaidBy(move: Move, subjectId: string): Promise<string | null> {
  return isId('prq', subjectId) ? move.load(ordersOfRequests, subjectId) : Promise.resolve(subjectId);
}

const ordersOfRequests = loader<string, string | null>({
  name: 'orders of payment requests',
  lock: null,
  async load(tx, requestIds) {
    const rows = await tx.query<{ id: string; requestId: string }>(
      'SELECT id, request_id AS "requestId" FROM orders WHERE request_id = ANY($1)',
      [[...new Set(requestIds)]],
    );
    const found = new Map(rows.map(({ id, requestId }) => [requestId, id]));
    return (requestId) => found.get(requestId) ?? null;
  },
});
