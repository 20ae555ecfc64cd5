import { Currencies } from '../../base/currencies';
import type { Currency } from '../../base/currency';
import { StartError } from '../../base/start-error';
import type { Sql } from '../../db/sql';

/** Writes down what this server offers, once for all nodes. A currency in which there is money, or a price, keeps its digits for ever: all amounts would mean something else. */
export async function offerCurrencies(sql: Sql, offered: readonly Currency[]): Promise<Currencies> {
  let known = await readAll(sql);
  const stale = offered.filter(({ code, digits }) => known.find((row) => row.code === code)?.digits !== digits);
  if (stale.length > 0) {
    const inUse = await conditionOfUse(sql);
    await sql.query(
      `INSERT INTO currency AS known (code, digits) SELECT * FROM unnest($1::text[], $2::smallint[]) ORDER BY 1
       ON CONFLICT (code) DO UPDATE SET digits = excluded.digits WHERE NOT (${inUse})`,
      [stale.map(({ code }) => code), stale.map(({ digits }) => digits)],
    );
    known = await readAll(sql);
  }
  for (const { code, digits } of offered) {
    const kept = known.find((row) => row.code === code);
    if (kept?.digits !== digits)
      throw new StartError(
        `CURRENCIES gives ${code} ${digits} digits, but there are amounts of it with ${kept?.digits ?? 'other'} digits.`,
      );
  }
  return new Currencies(offered, known, () => readAll(sql));
}

/** Whether a row of any table has amounts of a currency: whoever has a column of this name means it so. */
async function conditionOfUse(sql: Sql): Promise<string> {
  const tables = await sql.query<{ exists: string }>(
    `SELECT format('EXISTS (SELECT FROM %I WHERE currency = known.code)', c.relname) AS exists
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.attname = 'currency' AND NOT a.attisdropped`,
  );
  return tables.map(({ exists }) => exists).join(' OR ');
}

function readAll(sql: Sql): Promise<Currency[]> {
  return sql.query<Currency>('SELECT code, digits FROM currency');
}
