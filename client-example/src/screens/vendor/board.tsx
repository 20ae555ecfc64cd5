import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { OrderPartsFragment, OrderStatus } from '../../gql/types';
import { useAct } from '../../live/use-act';
import { beside, Link } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { Waiting } from '../../ui/waiting';
import { nextStep } from '../orders/order-status';
import { CANCEL_ORDER, ORDERS, UPDATE_ORDER } from '../orders/orders.documents';
import { onBoard } from './vendor.feeds';

const columns: readonly { readonly status: OrderStatus; readonly title: string; readonly none: string }[] = [
  { status: 'PLACED', title: 'New', none: 'Nothing new.' },
  { status: 'PREPARING', title: 'Preparing', none: 'Nothing is being prepared.' },
  { status: 'READY', title: 'Ready', none: 'Nothing waits to be handed over.' },
];

export function Board() {
  const { data, error, refetch } = useQuery(ORDERS, { variables: onBoard });
  const [update, cancel] = [useAct(UPDATE_ORDER), useAct(CANCEL_ORDER)];
  const open = data?.orders.nodes.filter(({ status }) => onBoard.status.some((shown) => shown === status)) ?? [];

  const move = (order: OrderPartsFragment, status: OrderStatus): void => {
    const estimatedReadyAt = status === 'PREPARING' ? new Date(Date.now() + 10 * 60_000).toISOString() : null;
    void update.run({ input: { orderId: order.id, status, estimatedReadyAt } });
  };

  return (
    <Page title="Orders">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {update.error !== null && <Failure error={update.error} onRetry={() => void refetch()} />}
      {cancel.error !== null && <Failure error={cancel.error} />}
      {!data && !error && <Waiting rows={3} height={120} />}
      {data && open.length === 0 && (
        <div style={{ marginBottom: 14 }}>
          <Empty title="No open orders">
            As soon as somebody pays for something of yours, it drops in here.{' '}
            <Link href={beside('items')}>Put something on the list, or show a code.</Link>
          </Empty>
        </div>
      )}
      {data && (
        <div className="board">
          {columns.map(({ status, title, none }) => {
            const orders = open.filter((order) => order.status === status).sort((a, b) => a.number - b.number);
            return (
              <section key={status} className="board-column" aria-label={title}>
                <h2 style={{ margin: 0, fontSize: 16 }}>
                  {title} <span className="dim">{orders.length}</span>
                </h2>
                {orders.length === 0 && (
                  <p className="dim" style={{ margin: 0 }}>
                    {none}
                  </p>
                )}
                {orders.map((order) => (
                  <OrderTicket
                    key={order.id}
                    order={order}
                    onMove={(to) => move(order, to)}
                    onCancel={() => void cancel.run({ id: order.id })}
                  />
                ))}
              </section>
            );
          })}
        </div>
      )}
    </Page>
  );
}

function OrderTicket({
  order,
  onMove,
  onCancel,
}: {
  readonly order: OrderPartsFragment;
  readonly onMove: (to: OrderStatus) => void;
  readonly onCancel: () => void;
}) {
  const next = nextStep[order.status];
  return (
    <article className="card arrived" aria-label={`Order ${order.number}`}>
      <div style={{ display: 'flex', alignItems: 'baseline', gap: 8 }}>
        <strong style={{ fontSize: 20 }}>#{order.number}</strong>
        <span className="list-main">{order.customer.displayName}</span>
        <Amount of={order.total} />
      </div>
      <ul style={{ margin: '6px 0', paddingLeft: 18 }}>
        {order.lines.map(({ name, quantity }) => (
          <li key={name}>
            {quantity} × {name}
          </li>
        ))}
      </ul>
      {order.note !== null && <p style={{ margin: '4px 0' }}>“{order.note}”</p>}
      <div className="dim">
        <Time at={order.createdAt} />
      </div>
      <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
        {next && (
          <Button size="xs" aria-label={`${next.label}: order ${order.number}`} onClick={() => onMove(next.to)}>
            {next.label}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          aria-label={`Refund order ${order.number}`}
          onClick={onCancel}
        >
          Refund
        </Button>
        <Link
          href={beside(`messages?to=${order.customer.id}&about=${order.id}`)}
          aria-label={`Write to ${order.customer.displayName} about order ${order.number}`}
          style={{ alignSelf: 'center', fontSize: 13 }}
        >
          Write
        </Link>
      </div>
    </article>
  );
}
