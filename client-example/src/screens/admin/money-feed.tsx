import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useHeard } from '../../live/feed';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { clockTime, Time } from '../../ui/time';
import { PaymentBadge } from '../money/payment-badge';
import { MONEY_FEED } from './admin.documents';
import { transactionHeard } from './admin.feeds';

/** All money, as it moves. */
export function MoneyFeed() {
  const payments = useQuery(MONEY_FEED);
  const [heard, setHeard] = useState<{ readonly count: number; readonly at: Date | null }>({ count: 0, at: null });
  const [fresh, setFresh] = useState<readonly string[]>([]);
  useHeard(transactionHeard, ({ transactionRecorded: { payment } }) => {
    setHeard((before) => ({ count: before.count + 1, at: new Date() }));
    setFresh((before) => [...before.slice(-50), payment.id]);
  });
  return (
    <Page
      title="Money"
      actions={
        <span className="dim">
          {heard.at === null
            ? 'Waiting for the first movement'
            : `${heard.count} since you look, last ${clockTime(heard.at)}`}
        </span>
      }
    >
      <Loaded of={payments} rows={10}>
        {({ payments: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && (
              <Empty title="No payments yet">Each movement of money appears here as it happens.</Empty>
            )}
            {nodes.length > 0 && (
              <ul className="list card" aria-label="Payments">
                {nodes.map((payment) => (
                  <li key={payment.id} {...(fresh.includes(payment.id) && { className: 'arrived' })}>
                    <div className="list-main">
                      {payment.payer?.displayName ?? 'Outside'} → {payment.payee?.displayName ?? 'outside'}
                      <div className="dim">
                        {words(payment.reason)} · {words(payment.method)} · <Time at={payment.createdAt} />
                        {payment.note !== null && ` · ${payment.note}`}
                      </div>
                    </div>
                    <PaymentBadge payment={payment} />
                    <Amount of={payment.amount} />
                  </li>
                ))}
              </ul>
            )}
            <More page={pageInfo} onMore={(after) => payments.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
