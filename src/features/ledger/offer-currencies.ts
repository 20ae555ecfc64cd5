import { Currencies } from '../../base/currencies';
import type { Currency } from '../../base/currency';
import { StartError } from '../../base/start-error';
import type { Sql } from '../../db/sql';

/** Writes down what this server offers, once for all nodes. A currency in which there is money keeps its digits for ever: all amounts would mean something else. */
export async function offerCurrencies(sql: Sql, offered: readonly Currency[]): Promise<Currencies> {
  let known = await readAll(sql);
  const stale = offered.filter(({ code, digits }) => known.find((row) => row.code === code)?.digits !== digits);
  if (stale.length > 0) {
    await sql.query(
      `INSERT INTO currency AS known (code, digits) SELECT * FROM unnest($1::text[], $2::smallint[]) ORDER BY 1
       ON CONFLICT (code) DO UPDATE SET digits = excluded.digits
         WHERE NOT EXISTS (SELECT FROM account WHERE currency = known.code)
           AND NOT EXISTS (SELECT FROM payment WHERE currency = known.code)
           AND NOT EXISTS (SELECT FROM payment_request WHERE currency = known.code)`,
      [stale.map(({ code }) => code), stale.map(({ digits }) => digits)],
    );
    known = await readAll(sql);
  }
  for (const { code, digits } of offered) {
    const kept = known.find((row) => row.code === code);
    if (kept?.digits !== digits)
      throw new StartError(
        `CURRENCIES gives ${code} ${digits} digits, but there is money of it with ${kept?.digits ?? 'other'} digits.`,
      );
  }
  return new Currencies(offered, known);
}

function readAll(sql: Sql): Promise<Currency[]> {
  return sql.query<Currency>('SELECT code, digits FROM currency');
}
