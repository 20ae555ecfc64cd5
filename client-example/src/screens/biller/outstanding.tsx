import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useAct } from '../../live/use-act';
import { Link } from '../../router';
import { Amount } from '../../ui/amount';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { BillBadge } from '../bills/bill-badge';
import { BILLS, CANCEL_BILL } from '../bills/bills.documents';
import { BalanceCard } from '../money/balance-card';
import { useBalances } from '../money/use-balances';

/** All that was issued, the unpaid first. */
export function Outstanding() {
  const bills = useQuery(BILLS, { variables: { issued: true } });
  const balances = useBalances();
  const cancel = useAct(CANCEL_BILL);
  const weight = { OVERDUE: 0, DUE: 1, PAID: 2, CANCELLED: 3 };
  return (
    <Page
      title="Outstanding"
      actions={
        <Button component={Link} href="/app/biller/issue">
          Issue a bill
        </Button>
      }
    >
      <BalanceCard from={balances} />
      {cancel.error !== null && <Failure error={cancel.error} />}
      <Loaded of={bills} rows={5}>
        {({ bills: { nodes, pageInfo } }) => (
          <>
            {nodes.length === 0 && (
              <Empty title="No bills issued yet">
                A bill that you issue stands here until it is paid. <Link href="/app/biller/issue">Issue one</Link>
              </Empty>
            )}
            {nodes.length > 0 && (
              <ul className="list card" aria-label="Bills">
                {[...nodes]
                  .sort((a, b) => weight[a.status] - weight[b.status])
                  .map((bill) => (
                    <li key={bill.id}>
                      <div className="list-main">
                        {bill.customer.displayName} · {words(bill.utility)}
                        <div className="dim">
                          {bill.reference} · due <Time at={bill.dueAt} dayOnly />
                        </div>
                      </div>
                      <BillBadge status={bill.status} />
                      <Amount of={bill.amount} />
                      {(bill.status === 'DUE' || bill.status === 'OVERDUE') && (
                        <Button
                          size="compact-xs"
                          variant="default"
                          aria-label={`Withdraw ${bill.reference}`}
                          onClick={() => void cancel.run({ id: bill.id })}
                        >
                          Withdraw
                        </Button>
                      )}
                    </li>
                  ))}
              </ul>
            )}
            <More page={pageInfo} onMore={(after) => bills.fetchMore({ variables: { after } })} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
