import { Field, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import type { Fact } from '../../live/fact';
import { OrderStatus } from './order.enums';
import { itemNameOf, readyMessage } from './order.rules';
import type { OrderMoved, OrderTold } from './order.topics';
import { Order } from './order.type';

const itemName = 'What is called out: the name of the first item, and how many more there are.';

@ObjectType({ implements: Event, description: 'Somebody has ordered something of the viewer, and paid.' })
export class OrderPlacedEvent extends Event {
  @Field(() => Order, { description: 'As it was then, with its payment.' })
  readonly order!: Order;

  @Field(() => String, { description: 'Who has ordered it.' })
  readonly customerName!: string;

  static of({ id, occurredAt, payload: { order } }: Fact<OrderTold>): OrderPlacedEvent {
    const { displayName: customerName } = order.customer;
    return Object.assign(new OrderPlacedEvent(), { id, occurredAt, order, customerName });
  }
}

@ObjectType({ implements: Event, description: 'An order went on, or was called off.' })
export class OrderStatusChangedEvent extends Event {
  @Field(() => Order, { description: 'As it was then, with its payment.' })
  readonly order!: Order;

  @Field(() => OrderStatus, { description: 'How far it is since then.' })
  readonly status!: OrderStatus;

  @Field(() => OrderStatus, { description: 'How far it was before.' })
  readonly previousStatus!: OrderStatus;

  @Field(() => Date, { nullable: true, description: 'When the seller thinks that it will be ready.' })
  readonly estimatedReadyAt!: Date | null;

  @Field(() => String, { description: itemName })
  readonly itemName!: string;

  static of({ id, occurredAt, payload: { order, previousStatus } }: Fact<OrderMoved>): OrderStatusChangedEvent {
    const { status, estimatedReadyAt, lines } = order;
    const told = { order, status, previousStatus, estimatedReadyAt, itemName: itemNameOf(lines) };
    return Object.assign(new OrderStatusChangedEvent(), told, { id, occurredAt });
  }
}

@ObjectType({ implements: Event, description: 'The viewer can pick up what he has ordered.' })
export class OrderReadyEvent extends Event {
  @Field(() => Order, { description: 'As it was then, with its payment.' })
  readonly order!: Order;

  @Field(() => String, { description: itemName })
  readonly itemName!: string;

  @Field(() => String, { description: 'A plain sentence to show: `Order 12: Falafel is ready`.' })
  readonly message!: string;

  static of({ id, occurredAt, payload: { order } }: Fact<OrderTold>): OrderReadyEvent {
    const { number, lines } = order;
    const told = { order, itemName: itemNameOf(lines), message: readyMessage(number, lines) };
    return Object.assign(new OrderReadyEvent(), told, { id, occurredAt });
  }
}
