import { currenciesKey } from '../../base/currencies';
import { Money } from '../../base/money';
import type { Sql } from '../../db/sql';
import type { Context } from '../../live/context';
import { Portfolio } from './portfolio.type';
import { meanYield } from './yield.rules';

interface Row {
  readonly userId: string;
  readonly invested: string;
  readonly outstanding: string;
  readonly expected: string;
  readonly realized: string;
  readonly accrued: string;
  readonly weighed: string;
  readonly active: bigint;
}

/**
 * A profit accrues evenly from the day on which it was bought to the due date, by whole days and rounded down; when it is due, all of it
 * is there. Days are counted as for the yield: from the first to the last, and at least one.
 */
const statement = {
  name: 'read_portfolios',
  text: `
    WITH own AS (
      SELECT investor_id, status, amount, expected_return, realized_return, annual_yield,
             greatest(1, ceil(extract(epoch FROM due_at - created_at) / 86400))::numeric AS days,
             CASE WHEN due_at <= clock_timestamp() THEN NULL
                  ELSE floor(extract(epoch FROM clock_timestamp() - created_at) / 86400)::numeric END AS passed
        FROM investment WHERE investor_id = ANY($1) AND currency = $2
    )
    SELECT u.id AS "userId",
           coalesce(sum(amount) FILTER (WHERE status <> 'CANCELLED'), 0)::text AS invested,
           coalesce(sum(amount) FILTER (WHERE status = 'ACTIVE'), 0)::text AS outstanding,
           coalesce(sum(expected_return) FILTER (WHERE status = 'ACTIVE'), 0)::text AS expected,
           coalesce(sum(realized_return), 0)::text AS realized,
           coalesce(sum(div(expected_return * coalesce(passed, days), days)) FILTER (WHERE status = 'ACTIVE'), 0)::text AS accrued,
           coalesce(sum(amount * annual_yield * 100) FILTER (WHERE status = 'ACTIVE'), 0)::numeric(60, 0)::text AS weighed,
           count(*) FILTER (WHERE status = 'ACTIVE') AS active
      FROM unnest($1::text[]) AS u (id) LEFT JOIN own ON own.investor_id = u.id
     GROUP BY u.id`,
};

/** Of each of these people, as they are now, in the currency of `unit`. */
export async function readPortfolios(
  sql: Sql,
  unit: Money,
  userIds: readonly string[],
): Promise<Map<string, Portfolio>> {
  const rows = await sql.query<Row>(statement, [userIds, unit.currency]);
  const money = (text: string): Money => unit.with(BigInt(text));
  return new Map(
    rows.map(({ userId, invested, outstanding, expected, realized, accrued, weighed, active }) => [
      userId,
      Portfolio.of({
        ownerId: userId,
        currency: unit.currency,
        invested: money(invested),
        outstanding: money(outstanding),
        expectedReturn: money(expected),
        realizedReturn: money(realized),
        value: money(outstanding).plus(money(accrued)),
        averageYield: meanYield(BigInt(weighed), BigInt(outstanding)),
        activeCount: Number(active),
      }),
    ]),
  );
}

export async function findPortfolio(ctx: Context, code: string): Promise<Portfolio> {
  const unit = Money.zero(ctx.use(currenciesKey).named('currency', code));
  const { id } = ctx.viewer;
  const portfolios = await readPortfolios(ctx.db, unit, [id]);
  const portfolio = portfolios.get(id);
  if (!portfolio) throw new Error('Everybody has a portfolio, be there nothing in it.');
  return portfolio;
}
