import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';
import { paymentInJson, type Payment } from '../payments';
import { Side } from '../../graphql/side';
import { OrderStatus } from './order.enums';
import { lineInJson, OrderLine } from './order-line.type';

/** All of an order that stands in its row. */
export interface OrderState {
  readonly id: string;
  readonly number: number;
  readonly customer: Person;
  readonly seller: Person;
  readonly lines: readonly OrderLine[];
  readonly total: Money;
  readonly status: OrderStatus;
  readonly note: string | null;
  readonly estimatedReadyAt: Date | null;
  readonly cancelledBy: Side | null;
  readonly cancelReason: string | null;
  readonly paymentId: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

@ObjectType({ implements: Node, description: 'What a customer has ordered from a seller.' })
export class Order extends Node {
  @Field(() => Int, { description: 'Short, to call out at the counter: from 1 for each seller and day.' })
  readonly number!: number;

  @Field(() => [OrderLine], { description: 'What was ordered, at the prices of then.' })
  readonly lines!: readonly OrderLine[];

  @Field(() => MoneyType, { description: 'What all of it costs.' })
  readonly total!: Money;

  @Field(() => OrderStatus, { description: 'How far it is.' })
  readonly status!: OrderStatus;

  @Field(() => String, { nullable: true, description: 'What the customer has written to it.' })
  readonly note!: string | null;

  @Field(() => Date, { nullable: true, description: 'When the seller thinks that it will be ready.' })
  readonly estimatedReadyAt!: Date | null;

  @Field(() => Side, {
    nullable: true,
    description: 'Who has called it off; null unless somebody has: it is also CANCELLED when its payment fails.',
  })
  readonly cancelledBy!: Side | null;

  @Field(() => String, { nullable: true, description: 'Why it was called off, if anything was said.' })
  readonly cancelReason!: string | null;

  @Field(() => Int, { description: 'Grows by one with each change.' })
  readonly version!: number;

  @Field(() => Date, { description: 'When it was made.' })
  readonly createdAt!: Date;

  @Field(() => Date, { description: 'When it last changed.' })
  readonly updatedAt!: Date;

  readonly customer!: Person;
  readonly seller!: Person;
  readonly paymentId!: string;
  /** Where a fact tells of it, as it was then; read when it is asked for otherwise. */
  readonly payment?: Payment;

  static of(state: OrderState): Order {
    return Object.assign(new Order(), state);
  }

  /** The same order, further on. */
  with(changes: Partial<OrderState> & { readonly payment: Payment }): Order {
    return Object.assign(new Order(), this, changes);
  }

  sideOf(userId: string): Side | null {
    if (this.seller.id === userId) return Side.SELLER;
    return this.customer.id === userId ? Side.CUSTOMER : null;
  }
}

/** In an event: with its payment, as they were. */
export const orderInJson: z.ZodType<Order> = z
  .object({
    id: z.string(),
    number: z.number(),
    customer: personInJson,
    seller: personInJson,
    lines: z.array(lineInJson).readonly(),
    total: moneyInJson,
    status: z.enum(OrderStatus),
    note: z.string().nullable(),
    estimatedReadyAt: dateInJson.nullable(),
    cancelledBy: z.enum(Side).nullable(),
    cancelReason: z.string().nullable(),
    payment: paymentInJson,
    version: z.number(),
    createdAt: dateInJson,
    updatedAt: dateInJson,
  })
  .transform(({ payment, ...state }) => Order.of({ ...state, paymentId: payment.id }).with({ payment }));

export const OrderConnection = connectionType(Order, 'Order');
