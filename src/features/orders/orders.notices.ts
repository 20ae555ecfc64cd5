import type { Move } from '../../live/moves/move';
import { NotificationKind, notifyIn, Priority, Severity, type Notice } from '../notices';
import { Side } from '../../graphql/side';
import { OrderStatus } from './order.enums';
import { itemNameOf, readyMessage } from './order.rules';
import type { Order } from './order.type';

/** Who has to read what, by where an order has got to. Whoever has done it himself is not told. */
const notices: Readonly<
  Partial<Record<OrderStatus, (order: Order) => readonly (Omit<Notice, 'kind'> & { side: Side })[]>>
> = {
  [OrderStatus.PLACED]: ({ number, customer, lines }) => [
    { side: Side.SELLER, title: `New order ${number}`, message: `${customer.displayName}: ${itemNameOf(lines)}` },
  ],
  [OrderStatus.READY]: ({ number, lines, seller }) => [
    {
      side: Side.CUSTOMER,
      severity: Severity.SUCCESS,
      priority: Priority.HIGH,
      title: 'Ready to pick up',
      message: `${readyMessage(number, lines)} at ${seller.displayName}.`,
    },
  ],
  [OrderStatus.CANCELLED]: ({ number, seller, customer, cancelledBy, cancelReason }) => {
    const why = cancelReason === null ? '' : ` “${cancelReason}”`;
    const title = `Order ${number} is cancelled`;
    const severity = Severity.WARNING;
    if (cancelledBy === null)
      return [{ side: Side.CUSTOMER, severity, title, message: `It was not paid at ${seller.displayName}.` }];
    return cancelledBy === Side.SELLER
      ? [{ side: Side.CUSTOMER, severity, title, message: `${seller.displayName} has called it off.${why}` }]
      : [{ side: Side.SELLER, severity, title, message: `${customer.displayName} has called it off.${why}` }];
  },
};

export function tellOfOrder(move: Move, order: Order): void {
  for (const { side, ...notice } of notices[order.status]?.(order) ?? []) {
    const { id } = side === Side.SELLER ? order.seller : order.customer;
    notifyIn(move, id, { kind: NotificationKind.ORDER, subjectId: order.id, ...notice });
  }
}
