import { useQuery } from '@apollo/client/react';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { Waiting } from '../../ui/waiting';
import { TRANSACTIONS } from './money.documents';
import { PaymentBadge } from './payment-badge';

/** Every movement of one's money, the newest first. */
export default function History({ title = 'History' }: { readonly title?: string }) {
  const { data, error, refetch, fetchMore } = useQuery(TRANSACTIONS);
  const list = data?.transactions;
  return (
    <Page title={title}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!list && !error && <Waiting rows={8} />}
      {list?.nodes.length === 0 && (
        <Empty title="No movements yet">What you pay and what you are paid appears here as it happens.</Empty>
      )}
      {list && list.nodes.length > 0 && (
        <div className="card">
          <ul className="list" aria-label="Movements">
            {list.nodes.map(({ id, reason, note, counterparty, createdAt, amount, balanceAfter, payment }) => (
              <li key={id}>
                <div className="list-main">
                  <div>
                    {words(reason)}
                    {counterparty && ` · ${counterparty.displayName}`}{' '}
                    {payment && payment.status !== 'COMPLETED' && <PaymentBadge payment={payment} />}
                  </div>
                  <div className="dim">
                    <Time at={createdAt} />
                    {note !== null && ` · ${note}`}
                  </div>
                  {payment?.transactionHash && (
                    <div className="dim" style={{ fontFamily: 'monospace' }}>
                      {payment.transactionHash}
                    </div>
                  )}
                </div>
                <div style={{ textAlign: 'right' }}>
                  <Amount of={amount} signed />
                  <div className="dim">
                    <Amount of={balanceAfter} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
          <More page={list.pageInfo} onMore={(after) => fetchMore({ variables: { after } })} />
        </div>
      )}
    </Page>
  );
}
