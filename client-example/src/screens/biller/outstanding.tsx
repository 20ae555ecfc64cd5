import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useAct } from '../../live/use-act';
import { Link } from '../../router';
import { words } from '../../ui/badge';
import { Empty } from '../../ui/empty';
import { Failure } from '../../ui/failure';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Time } from '../../ui/time';
import { BillRow } from '../bills/bill-row';
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
                    <BillRow
                      key={bill.id}
                      bill={bill}
                      title={`${bill.customer.displayName} · ${words(bill.utility)}`}
                      details={
                        <>
                          {bill.reference} · due <Time at={bill.dueAt} dayOnly />
                        </>
                      }
                    >
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
                    </BillRow>
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
