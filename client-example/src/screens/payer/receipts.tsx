import { useQuery } from '@apollo/client/react';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { BillRow } from '../bills/bill-row';
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
                    <BillRow
                      key={bill.id}
                      bill={bill}
                      title={`${words(bill.utility)} · ${bill.biller.displayName}`}
                      details={
                        <>
                          {bill.reference} · <Time at={bill.payment?.createdAt ?? bill.createdAt} />
                          {bill.payment && ` · ${words(bill.payment.method)}`}
                        </>
                      }
                    />
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
