import { useQuery } from '@apollo/client/react';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { BillBadge } from '../bills/bill-badge';
import { BILLS } from '../bills/bills.documents';

export default function Receipts() {
  const bills = useQuery(BILLS, { variables: { issued: false } });
  return (
    <Page title="Receipts">
      <Loaded of={bills} rows={5}>
        {({ bills: { nodes, pageInfo } }) => {
          const done = nodes.filter(({ status }) => status === 'PAID' || status === 'CANCELLED');
          return (
            <>
              {done.length === 0 && <Empty title="No receipts yet">A bill that is paid leaves its receipt here.</Empty>}
              {done.length > 0 && (
                <ul className="list card">
                  {done.map((bill) => (
                    <li key={bill.id}>
                      <div className="list-main">
                        {words(bill.utility)} · {bill.biller.displayName}
                        <div className="dim">
                          {bill.reference} · <Time at={bill.payment?.createdAt ?? bill.createdAt} />
                          {bill.payment && ` · ${words(bill.payment.method)} · ${bill.payment.id}`}
                        </div>
                      </div>
                      <BillBadge status={bill.status} />
                      <Amount of={bill.amount} />
                    </li>
                  ))}
                </ul>
              )}
              <More page={pageInfo} onMore={(after) => bills.fetchMore({ variables: { after } })} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
