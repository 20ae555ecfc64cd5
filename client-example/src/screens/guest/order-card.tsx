import { Button } from '@mantine/core';
import type { OrderStatus, OrdersQuery } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Badge, words } from '../../ui/badge';
import { Failure } from '../../ui/failure';
import { Stars } from '../../ui/stars';
import { Time, Until } from '../../ui/time';
import { toneOfOrder } from '../orders/order-status';
import { LEAVE_REVIEW } from '../orders/orders.documents';

type Order = OrdersQuery['orders']['nodes'][number];

const way: readonly OrderStatus[] = ['PLACED', 'PREPARING', 'READY', 'COMPLETED'];

export interface OrderCardProps {
  readonly order: Order;
  readonly canCancel: boolean;
  readonly onCancel: () => void;
}

/** How far an order is, which moves by itself. */
export function OrderCard({ order, canCancel, onCancel }: OrderCardProps) {
  const at = way.indexOf(order.status);
  const review = useAct(LEAVE_REVIEW);
  const isEarly = order.status === 'PLACED' || order.status === 'AWAITING_PAYMENT';
  return (
    <article className="card" aria-label={`Order ${order.number}`}>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
        <strong style={{ fontSize: 20 }}>#{order.number}</strong>
        <span>{order.seller.displayName}</span>
        <span style={{ marginLeft: 'auto' }}>
          <Badge tone={toneOfOrder[order.status]}>{words(order.status)}</Badge>
        </span>
      </div>
      <div>
        {order.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')} · <Amount of={order.total} />
      </div>
      <div className="dim">
        <Time at={order.createdAt} />
        {order.estimatedReadyAt !== null && (order.status === 'PLACED' || order.status === 'PREPARING') && (
          <>
            {' '}
            · ready <Until at={order.estimatedReadyAt} over="any moment" />
          </>
        )}
      </div>
      {at >= 0 && (
        <ol className="steps" aria-label="Progress">
          {way.map((status, index) => (
            <li
              key={status}
              {...(index <= at && { 'data-done': true })}
              {...(index === at && { 'aria-current': 'step' as const })}
            >
              {words(status)}
            </li>
          ))}
        </ol>
      )}
      <p className="dim" style={{ margin: '8px 0 0' }}>
        <Link href={`/app/customer/messages?to=${order.seller.id}&about=${order.id}`}>
          Write to {order.seller.displayName}
        </Link>
      </p>
      {isEarly && (
        <Button mt="sm" size="xs" variant="default" disabled={!canCancel} onClick={onCancel}>
          Cancel, and get the money back
        </Button>
      )}
      {order.status === 'COMPLETED' && (
        <div style={{ marginTop: 10 }}>
          {review.error !== null && <Failure error={review.error} />}
          <Stars
            label={`Rate order ${order.number}`}
            value={order.review?.rating ?? null}
            disabled={review.busy || order.review !== null}
            onRate={(rating) => void review.run({ input: { orderId: order.id, rating } })}
          />
        </div>
      )}
    </article>
  );
}
