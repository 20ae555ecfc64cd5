import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import type { Currencies } from '../../base/currencies';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';

interface LineState {
  readonly itemId: string;
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: Money;
}

@ObjectType({ description: 'So many of one item, with name and price as they were sold.' })
export class OrderLine {
  @Field(() => String, { description: 'What it was called.' })
  readonly name!: string;

  @Field(() => Int, { description: 'How many.' })
  readonly quantity!: number;

  @Field(() => MoneyType, { description: 'What one of it cost.' })
  readonly unitPrice!: Money;

  readonly itemId!: string;

  static of(state: LineState): OrderLine {
    return Object.assign(new OrderLine(), state);
  }

  @Field(() => MoneyType, { description: 'What all of them cost.' })
  get total(): Money {
    return this.unitPrice.with(this.unitPrice.minor * BigInt(this.quantity));
  }
}

export const lineInJson: z.ZodType<OrderLine> = z
  .object({ itemId: z.string(), name: z.string(), quantity: z.number(), unitPrice: moneyInJson })
  .transform((state) => OrderLine.of(state));

/** As the database has it: the currency is that of the whole, and an amount of minor units is too large for a number of JSON. */
export interface LineRow {
  readonly item: string;
  readonly name: string;
  readonly quantity: number;
  readonly price: string;
}

export function toLineRow({ itemId: item, name, quantity, unitPrice }: OrderLine): LineRow {
  return { item, name, quantity, price: unitPrice.minor.toString() };
}

export function toLine(currencies: Currencies, currency: string, { item, name, quantity, price }: LineRow): OrderLine {
  return OrderLine.of({ itemId: item, name, quantity, unitPrice: currencies.money(BigInt(price), currency) });
}
