import type { Context } from '../../live/context';
import { checkFilter, type InvestmentCriteria, type InvoiceFilter } from './invoice-filter';

const columns = `currency, min_yield::text AS "minYield", min_amount::text AS "minAmount", max_amount::text AS "maxAmount",
  risk_grades AS "riskGrades", industries, due_before AS "dueBefore"`;

export async function findInvestmentCriteria({ db, viewer }: Context): Promise<InvestmentCriteria | null> {
  const [row] = await db.query<InvestmentCriteria>(`SELECT ${columns} FROM investment_criteria WHERE user_id = $1`, [
    viewer.id,
  ]);
  return row ?? null;
}

/** Whom a new listing notifies. Null: of none any more. */
export async function setInvestmentCriteria(
  ctx: Context,
  given: InvoiceFilter | null,
): Promise<InvestmentCriteria | null> {
  const criteria = checkFilter(ctx, 'criteria', given);
  return ctx.transact(async (tx) => {
    if (!criteria) {
      await tx.query('DELETE FROM investment_criteria WHERE user_id = $1', [ctx.viewer.id]);
      return null;
    }
    const { currency, minYield, minAmount, maxAmount, riskGrades, industries, dueBefore } = criteria;
    const [row] = await tx.query<InvestmentCriteria>(
      `INSERT INTO investment_criteria (user_id, currency, min_yield, min_amount, max_amount, risk_grades, industries, due_before)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (user_id) DO UPDATE SET currency = excluded.currency, min_yield = excluded.min_yield, min_amount = excluded.min_amount,
         max_amount = excluded.max_amount, risk_grades = excluded.risk_grades, industries = excluded.industries, due_before = excluded.due_before
       RETURNING ${columns}`,
      [ctx.viewer.id, currency, minYield, minAmount, maxAmount, riskGrades, industries, dueBefore],
    );
    return row ?? null;
  });
}
