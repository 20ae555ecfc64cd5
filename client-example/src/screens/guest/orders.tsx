import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../live/use-act';
import { useCanPay } from '../../live/use-can-pay';
import { askForBrowserNotices, browserNotices } from '../../notices/browser-notices';
import { Link } from '../../router';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { CANCEL_ORDER, ORDERS } from '../orders/orders.documents';
import { OrderCard } from './order-card';

export default function Orders() {
  const { data, error, refetch, fetchMore } = useQuery(ORDERS, { variables: { side: 'CUSTOMER' } });
  const cancel = useAct(CANCEL_ORDER);
  const canPay = useCanPay();
  const [permission, setPermission] = useState(browserNotices);
  const list = data?.orders;
  return (
    <Page
      title="Orders"
      actions={
        permission === 'default' && (
          <Button
            size="xs"
            variant="default"
            onClick={() => void askForBrowserNotices().then(() => setPermission(browserNotices()))}
          >
            Call me when it is ready
          </Button>
        )
      }
    >
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {cancel.error !== null && <Failure error={cancel.error} />}
      {!list && !error && <Waiting rows={3} height={120} />}
      {list?.nodes.length === 0 && (
        <Empty title="No orders yet">
          An order you pay for is tracked here, from the pan to the counter.{' '}
          <Link href="/app/customer/stalls">Order at a stall</Link> or <Link href="/app/customer/pay">pay by code</Link>
          .
        </Empty>
      )}
      <div style={{ display: 'grid', gap: 12 }}>
        {list?.nodes.map((order) => (
          <OrderCard
            key={order.id}
            order={order}
            canCancel={canPay && !cancel.busy}
            onCancel={() => void cancel.run({ id: order.id })}
          />
        ))}
      </div>
      <More page={list?.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
    </Page>
  );
}
