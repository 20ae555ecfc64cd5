import { useQuery } from '@apollo/client/react';
import { useLocation } from '../../router';
import { Amount } from '../../ui/amount';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { Waiting } from '../../ui/waiting';
import { PAYMENT_BY_ID } from '../money/money.documents';
import { PaymentBadge } from '../money/payment-badge';

/** Where somebody comes to from a link to a payment that waits for its provider. */
export default function Checkout() {
  const { pathname } = useLocation();
  const [, , , , id = ''] = pathname.split('/');
  const { data, error, refetch } = useQuery(PAYMENT_BY_ID, { variables: { id } });
  const payment = data?.payment;
  return (
    <Page title="Payment">
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={2} />}
      {data && !payment && <Empty title="There is no such payment of yours" />}
      {payment && (
        <div className="card" role="status">
          <p>
            <Amount of={payment.amount} big />
          </p>
          <PaymentBadge payment={payment} />{' '}
          {payment.status === 'PENDING' && (
            <span className="dim">{payment.provider} has not said yet what became of it. This changes by itself.</span>
          )}
        </div>
      )}
    </Page>
  );
}
