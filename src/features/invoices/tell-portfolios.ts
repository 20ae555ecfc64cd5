import { z } from 'zod';
import { groupBy } from '../../base/group-by';
import { moneyInJson, type Money } from '../../base/money';
import { enqueue } from '../../live/jobs/enqueue';
import { job } from '../../live/jobs/job';
import { Lock, type Tx } from '../../live/tx';
import { readPortfolios } from './portfolio.queries';
import { portfolioUpdated } from './portfolio.topics';

/** A little more than the second that is promised: the time of an event is that of its commit, which may come sooner for the next one. */
const gap = `interval '1.2 seconds'`;

export interface ChangedPortfolio {
  readonly userId: string;
  readonly changed: readonly string[];
}

interface Row {
  readonly userId: string;
  readonly changed: readonly string[];
  readonly mayBeTold: boolean;
  /** Null when a job will come by itself. */
  readonly nextAt: Date | null;
}

const columns = `user_id AS "userId", changed, coalesce(told_at + ${gap} <= clock_timestamp(), true) AS "mayBeTold",
  CASE WHEN coalesce(due_at > clock_timestamp() - interval '30 seconds', false) THEN NULL ELSE told_at + ${gap} END AS "nextAt"`;

/** Their rows are locked until they have been told, so what is read here is in the order in which it is told. */
const noteStatement = {
  name: 'note_changed_portfolios',
  text: `
    INSERT INTO portfolio_told AS t (user_id, currency, changed)
    SELECT c.id, $3, (SELECT array_agg(value) FROM json_array_elements_text(c.changed) AS value)
      FROM unnest($1::text[], $2::json[]) AS c (id, changed) ORDER BY c.id COLLATE "C"
    ON CONFLICT (user_id, currency) DO UPDATE SET changed = t.changed || excluded.changed
    RETURNING ${columns}`,
};

/** At once who has not been told for a second; the others when it is over, by a job: so the last change is always told. */
export async function tellPortfolios(tx: Tx, unit: Money, people: readonly ChangedPortfolio[]): Promise<void> {
  tx.takes(Lock.COUNTERS);
  const rows = await tx.query<Row>(noteStatement, [
    people.map(({ userId }) => userId),
    people.map(({ changed }) => JSON.stringify(changed)),
    unit.currency,
  ]);
  await tell(
    tx,
    unit,
    rows.filter(({ mayBeTold }) => mayBeTold),
  );
  for (const { userId, mayBeTold, nextAt } of rows) if (!mayBeTold && nextAt) await postpone(tx, userId, unit, nextAt);
}

const payload = z.object({ userId: z.string(), unit: moneyInJson });

/** What has changed while nobody was told of it. */
export const tellPortfolioLater = job({
  kind: 'invoices.tell-portfolio',
  payload,
  async run({ tx }, { userId, unit }) {
    tx.takes(Lock.COUNTERS);
    const rows = await tx.query<Row>(
      `UPDATE portfolio_told SET due_at = NULL WHERE user_id = $1 AND currency = $2 RETURNING ${columns}`,
      [userId, unit.currency],
    );
    const news = rows.filter(({ changed }) => changed.length > 0);
    await tell(
      tx,
      unit,
      news.filter(({ mayBeTold }) => mayBeTold),
    );
    for (const { mayBeTold, nextAt } of news) if (!mayBeTold && nextAt) await postpone(tx, userId, unit, nextAt);
  },
});

async function tell(tx: Tx, unit: Money, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ userId }) => userId);
  const portfolios = await readPortfolios(tx, unit, ids);
  for (const { userId, changed } of rows) {
    const portfolio = portfolios.get(userId);
    if (!portfolio) throw new Error('Everybody has a portfolio, be there nothing in it.');
    tx.record(portfolioUpdated, { portfolio, changed: [...new Set(changed)] });
  }
  await tx.query(
    `UPDATE portfolio_told SET told_at = clock_timestamp(), changed = '{}' WHERE user_id = ANY($1) AND currency = $2`,
    [ids, unit.currency],
  );
}

async function postpone(tx: Tx, userId: string, unit: Money, runAt: Date): Promise<void> {
  await enqueue(tx, tellPortfolioLater, { userId, unit }, { runAt });
  await tx.query('UPDATE portfolio_told SET due_at = $3 WHERE user_id = $1 AND currency = $2', [
    userId,
    unit.currency,
    runAt,
  ]);
}

/** What a fact has changed for each of those whose it is. */
export function byInvestor(
  changes: readonly { readonly investorId: string; readonly investmentId: string; readonly paymentId: string }[],
): ChangedPortfolio[] {
  return [...groupBy(changes, ({ investorId }) => investorId)].map(([userId, own]) => ({
    userId,
    changed: own.flatMap(({ investmentId, paymentId }) => [investmentId, paymentId]),
  }));
}
