import type { Money } from '../../base/money';

/** What of invoices somebody wants to see; null where it does not matter. */
export interface Filter {
  readonly currency: string | null;
  readonly minYield: string | null;
  readonly minAmount: string | null;
  readonly maxAmount: string | null;
  readonly riskGrades: readonly string[] | null;
  readonly industries: readonly string[] | null;
  readonly dueBefore: Date | null;
}

interface Filtered {
  readonly amount: Money;
  readonly annualYield: string;
  readonly riskGrade: string;
  readonly industry: string | null;
  readonly dueAt: Date;
}

/** The same as `invoice.filter.ts` asks of the database, for what is told. */
export function fits(invoice: Filtered, filter: Filter): boolean {
  const { currency, minYield, minAmount, maxAmount, riskGrades, industries, dueBefore } = filter;
  const { amount, annualYield, riskGrade, industry, dueAt } = invoice;
  return (
    (currency === null || amount.currency === currency) &&
    (minYield === null || compareDecimals(annualYield, minYield) >= 0) &&
    (minAmount === null || compareDecimals(amount.amount, minAmount) >= 0) &&
    (maxAmount === null || compareDecimals(amount.amount, maxAmount) <= 0) &&
    (riskGrades === null || riskGrades.includes(riskGrade)) &&
    (industries === null || (industry !== null && industries.includes(industry))) &&
    (dueBefore === null || dueAt < dueBefore)
  );
}

/** Of two decimals as text, exactly: less than 0 where the first is smaller. */
export function compareDecimals(one: string, other: string): number {
  const digits = Math.max(digitsOf(one), digitsOf(other));
  const difference = scaled(one, digits) - scaled(other, digits);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function digitsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function scaled(text: string, digits: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0'));
}
