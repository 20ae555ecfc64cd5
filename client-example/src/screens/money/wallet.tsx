import { Page } from '../../ui/page';
import { BalanceCard } from './balance-card';
import { TopUp } from './top-up';
import { useBalances } from './use-balances';
import type { ReactNode } from 'react';

export function Wallet({ title = 'Wallet', children }: { readonly title?: string; readonly children?: ReactNode }) {
  const balances = useBalances();
  return (
    <Page title={title}>
      <div className="two">
        <BalanceCard from={balances} />
        <TopUp currency={balances.currency} />
      </div>
      {children}
    </Page>
  );
}
