import type { Where } from '../../graphql/pages/where';
import type { Filter } from './filter.rules';

/** The same as `fits` asks of what is told, of `invoice` called `i`. */
export function whereFits(where: Where, filter: Filter): void {
  const { currency, minYield, minAmount, maxAmount, riskGrades, industries, dueBefore } = filter;
  if (currency !== null) where.and('i.currency = ?', currency);
  if (minYield !== null)
    where.and('coalesce(i.annual_yield, invoice_yield(i.amount, i.price, now(), i.due_at)) >= ?::numeric', minYield);
  if (minAmount !== null) where.and(`i.amount >= ${inMinorUnits}`, minAmount);
  if (maxAmount !== null) where.and(`i.amount <= ${inMinorUnits}`, maxAmount);
  if (riskGrades !== null) where.and('i.risk_grade = ANY (?)', riskGrades);
  if (industries !== null) where.and('i.industry = ANY (?)', industries);
  if (dueBefore !== null) where.and('i.due_at < ?', dueBefore);
}

/** Each currency has its own. */
const inMinorUnits = '?::numeric * (SELECT 10::numeric ^ c.digits FROM currency c WHERE c.code = i.currency)';
