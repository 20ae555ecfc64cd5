import { Field, InputType, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { badInput } from '../../base/errors';
import { Money } from '../../base/money';
import type { Uses } from '../../base/services';
import { line } from '../../base/text';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import { Decimal } from '../../graphql/scalars/decimal';
import { compareDecimals, type Filter } from './filter.rules';
import { RiskGrade } from './invoice.enums';

@InputType({ description: 'Which invoices: those for which all of it holds; what is left out does not matter.' })
export class InvoiceFilter {
  @Field(() => CurrencyCode, { nullable: true, description: 'In this currency.' })
  currency?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'With at least so many percent a year.' })
  minYield?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Of which the buyer owes at least so much.' })
  minAmount?: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Of which the buyer owes at most so much.' })
  maxAmount?: string | null;

  @Field(() => [RiskGrade], { nullable: true, description: 'Of one of these grades.' })
  riskGrades?: RiskGrade[] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these trades, spelt the same; 50 at most.' })
  industries?: string[] | null;

  @Field(() => Date, { nullable: true, description: 'Due before then.' })
  dueBefore?: Date | null;
}

@ObjectType({ description: 'Of which new listings the viewer is notified; what is null does not matter.' })
export class InvestmentCriteria implements Filter {
  @Field(() => CurrencyCode, { nullable: true, description: 'In this currency.' })
  readonly currency!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'With at least so many percent a year.' })
  readonly minYield!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Of which the buyer owes at least so much.' })
  readonly minAmount!: string | null;

  @Field(() => Decimal, { nullable: true, description: 'Of which the buyer owes at most so much.' })
  readonly maxAmount!: string | null;

  @Field(() => [RiskGrade], { nullable: true, description: 'Of one of these grades.' })
  readonly riskGrades!: readonly RiskGrade[] | null;

  @Field(() => [String], { nullable: true, description: 'Of one of these trades.' })
  readonly industries!: readonly string[] | null;

  @Field(() => Date, { nullable: true, description: 'Due before then.' })
  readonly dueBefore!: Date | null;
}

const decimal = z
  .string()
  .refine((text) => compareDecimals(text, '0') >= 0, 'must not be negative')
  .nullish()
  .transform(orNull);

const Given = z
  .object({
    currency: z.string().nullish().transform(orNull),
    minYield: decimal,
    minAmount: decimal,
    maxAmount: decimal,
    riskGrades: listOf(z.enum(RiskGrade)),
    industries: listOf(line(100)),
    dueBefore: z.date().nullish().transform(orNull),
  })
  .refine(({ minAmount, maxAmount }) => !minAmount || !maxAmount || compareDecimals(minAmount, maxAmount) <= 0, {
    path: ['maxAmount'],
    message: 'must be at least minAmount',
  });

/** As a caller has given it under this name; null where there is none. */
export function checkFilter(uses: Uses, name: string, given: unknown): Filter | null {
  if (given === undefined || given === null) return null;
  const { [name]: filter } = check(z.object({ [name]: Given }), { [name]: given });
  if (!filter) throw new Error('What was checked is there.');
  const { currency: code } = filter;
  if (code === null) return filter;
  const currency = uses.use(currenciesKey).named(`${name}.currency`, code);
  for (const field of ['minAmount', 'maxAmount'] as const)
    if (filter[field] !== null && !Money.parse(filter[field], currency))
      throw badInput(
        `${name}.${field}`,
        `${name}.${field}: must have at most ${currency.digits} digits behind the point, as ${code} has`,
      );
  return filter;
}

function listOf<Item>(item: z.ZodType<Item>) {
  return z
    .array(item)
    .min(1, 'must name at least one, or be left out')
    .max(50, 'must name at most 50')
    .nullish()
    .transform((items) => (items ? [...new Set(items)] : null));
}

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}
