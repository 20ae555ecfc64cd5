import { Button, Skeleton } from '@mantine/core';
import { Amount, CountingAmount } from '../../ui/amount';
import { Failure } from '../../ui/failure';
import { exact } from '../../ui/money';
import { Section } from '../../ui/page';
import type { useBalances } from './use-balances';

/** What can be spent. It moves only when the server says so. */
export function BalanceCard({ from }: { readonly from: ReturnType<typeof useBalances> }) {
  const { balances, current, isLoading, error, refetch, choose } = from;
  return (
    <Section title="Balance">
      {error && <Failure error={error} onRetry={refetch} />}
      {isLoading && <Skeleton height={54} width={220} />}
      {!isLoading && !current && !error && (
        <p className="dim">No money here yet. Top up, and it appears as soon as it has arrived.</p>
      )}
      {current && (
        <div data-testid="balance">
          <CountingAmount of={current.available} />
          {exact(current.held.amount).minor !== 0n && (
            <div className="dim">
              and <Amount of={current.held} /> set aside
            </div>
          )}
        </div>
      )}
      {balances.length > 1 && (
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: 6, marginTop: 12 }} role="group" aria-label="Currency">
          {balances.map(({ id, available }) => (
            <Button
              key={id}
              size="xs"
              variant={available.currency === current?.available.currency ? 'filled' : 'default'}
              aria-pressed={available.currency === current?.available.currency}
              onClick={() => choose(available.currency)}
            >
              {available.currency}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}
