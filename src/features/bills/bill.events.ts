import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { Event } from '../../graphql/live/event';
import { MoneyType } from '../../graphql/money.type';
import type { Fact } from '../../live/fact';
import { BillStatus, Utility } from './bill.enums';
import type { BillTold } from './bill.topics';
import { Bill } from './bill.type';

@ObjectType({ implements: Event, description: 'The viewer has a new bill to pay.' })
export class BillGeneratedEvent extends Event {
  @Field(() => Bill, { description: 'As it was issued.' })
  readonly bill!: Bill;

  @Field(() => MoneyType, { description: 'What is to be paid.' })
  readonly amount!: Money;

  @Field(() => Utility, { description: 'What it is for.' })
  readonly utility!: Utility;

  static of({ id, occurredAt, payload: { bill } }: Fact<BillTold>): BillGeneratedEvent {
    const { amount, utility } = bill;
    return Object.assign(new BillGeneratedEvent(), { id, occurredAt, bill, amount, utility });
  }
}

@ObjectType({ implements: Event, description: 'What has become of a bill of the viewer, on either side.' })
export class BillUpdatedEvent extends Event {
  @Field(() => Bill, { description: 'As it was then.' })
  readonly bill!: Bill;

  @Field(() => BillStatus, { description: 'How far it is since then.' })
  readonly status!: BillStatus;

  static of({ id, occurredAt, payload: { bill } }: Fact<BillTold>): BillUpdatedEvent {
    return Object.assign(new BillUpdatedEvent(), { id, occurredAt, bill, status: bill.status });
  }
}
