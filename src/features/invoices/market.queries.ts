import { createHash } from 'node:crypto';
import { currenciesKey } from '../../base/currencies';
import { idFrom } from '../../base/ids';
import { Money } from '../../base/money';
import type { Currency } from '../../base/currency';
import type { Sql } from '../../db/sql';
import type { Context } from '../../live/context';
import { Latest } from '../../live/latest/latest';
import { RiskGrade } from './invoice.enums';
import type { Market, RiskBucket } from './market.type';
import { meanYield } from './yield.rules';

interface Row {
  readonly riskGrade: RiskGrade | null;
  readonly count: bigint;
  readonly volume: string;
  readonly weighed: string;
  readonly fundedLately: string;
}

/** A row for each grade and one, without a grade, for all: from one moment. */
const statement = {
  name: 'read_market',
  text: `
    SELECT risk_grade AS "riskGrade", count(*) AS count, coalesce(sum(price - funded), 0)::text AS volume,
           coalesce(sum((price - funded) * annual_yield * 100), 0)::numeric(60, 0)::text AS weighed,
           (SELECT coalesce(sum(amount), 0)::text FROM investment
             WHERE currency = $1 AND created_at > now() - interval '24 hours' AND status <> 'CANCELLED') AS "fundedLately"
      FROM invoice WHERE currency = $1 AND status = 'LISTED'
     GROUP BY GROUPING SETS ((risk_grade), ())`,
};

export function findMarket(ctx: Context, code: string): Promise<Market> {
  return readMarket(ctx.db, ctx.use(currenciesKey).named('currency', code));
}

async function readMarket(sql: Sql, currency: Currency): Promise<Market> {
  const rows = await sql.query<Row>(statement, [currency.code]);
  const money = (text: string): Money => Money.of(BigInt(text), currency);
  const figuresOf = (row: Row | undefined) => ({
    count: Number(row?.count ?? 0),
    volume: money(row?.volume ?? '0'),
    averageYield: meanYield(BigInt(row?.weighed ?? '0'), BigInt(row?.volume ?? '0')),
  });
  const whole = rows.find(({ riskGrade }) => riskGrade === null);
  const { count: listedCount, volume: listedVolume, averageYield } = figuresOf(whole);
  const byRisk = Object.values(RiskGrade).map((riskGrade): RiskBucket => {
    const row = rows.find((one) => one.riskGrade === riskGrade);
    return { riskGrade, ...figuresOf(row) };
  });
  const fundedVolume24h = money(whole?.fundedLately ?? '0');
  return { currency: currency.code, listedCount, listedVolume, fundedVolume24h, averageYield, byRisk };
}

/** One look a second for all who watch the same market. */
export function latestMarket(ctx: Context, code: string): Latest {
  const currency = ctx.use(currenciesKey).named('currency', code);
  return new Latest(`market:${currency.code}`, async (sql) => {
    const market = await readMarket(sql, currency);
    const version = JSON.stringify(market);
    const occurredAt = new Date();
    // There is no fact behind it: the second and the figures make the id, so that nodes agree mostly.
    const second = Math.floor(occurredAt.getTime() / 1_000);
    const id = idFrom('evt', createHash('sha256').update(`market ${version} ${second}`).digest());
    return { version, root: { __typename: 'MarketUpdatedEvent', id, occurredAt, market } };
  });
}
