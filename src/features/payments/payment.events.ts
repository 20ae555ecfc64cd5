import { Field, ObjectType } from 'type-graphql';
import type { Money } from '../../base/money';
import { Event } from '../../graphql/live/event';
import { MoneyType } from '../../graphql/money.type';
import type { Fact } from '../../live/fact';
import { Balance, TransactionReason } from '../ledger';
import { PaymentEventKind, PaymentMethod } from './payment.enums';
import type { BalanceUpdated, PaymentCompleted, PaymentUpdated, TransactionRecorded } from './payment.topics';
import { Payment } from './payment.type';
import type { Person } from '../identity';

@ObjectType({ implements: Event, description: 'Money came to the viewer, left him, or was set aside.' })
export class BalanceUpdatedEvent extends Event {
  @Field(() => Balance, { description: 'As it is since then.' })
  readonly balance!: Balance;

  @Field(() => MoneyType, { description: 'What could be spent afterwards.' })
  readonly newBalance!: Money;

  @Field(() => MoneyType, { description: 'What could be spent before.' })
  readonly oldBalance!: Money;

  @Field(() => MoneyType, {
    description: 'The difference: negative when it went down, nothing when only held money moved.',
  })
  readonly amount!: Money;

  @Field(() => TransactionReason, { description: 'Why.' })
  readonly reason!: TransactionReason;

  @Field(() => Payment, { nullable: true, description: 'The payment that it is part of.' })
  readonly payment!: Payment | null;

  static of({ id, occurredAt, payload }: Fact<BalanceUpdated>): BalanceUpdatedEvent {
    const { balance, oldBalance, reason, payment } = payload;
    const newBalance = balance.available;
    const amount = newBalance.minus(oldBalance);
    return Object.assign(new BalanceUpdatedEvent(), {
      id,
      occurredAt,
      balance: Balance.of(balance),
      newBalance,
      oldBalance,
      amount,
      reason,
      payment,
    });
  }
}

@ObjectType({ implements: Event, description: 'A payment that the viewer is a party to went through.' })
export class PaymentCompletedEvent extends Event {
  @Field(() => Payment, { description: 'As it was then.' })
  readonly payment!: Payment;

  @Field(() => MoneyType, { description: 'The amount of the payment, positive to both parties.' })
  readonly amount!: Money;

  @Field(() => MoneyType, { description: 'What the viewer could spend afterwards.' })
  readonly newBalance!: Money;

  @Field(() => PaymentMethod, { description: 'Where the money came from.' })
  readonly method!: PaymentMethod;

  static of({ id, occurredAt, payload: { payment, newBalance } }: Fact<PaymentCompleted>): PaymentCompletedEvent {
    const { amount, method } = payment;
    return Object.assign(new PaymentCompletedEvent(), { id, occurredAt, payment, amount, newBalance, method });
  }
}

@ObjectType({ implements: Event, description: 'What has happened to a payment of the viewer.' })
export class PaymentUpdatedEvent extends Event {
  @Field(() => PaymentEventKind, { description: 'What it is to the viewer.' })
  readonly kind!: PaymentEventKind;

  @Field(() => Payment, { description: 'As it was then.' })
  readonly payment!: Payment;

  @Field(() => String, { description: 'A plain sentence to show.' })
  readonly message!: string;

  static of({ id, occurredAt, payload: { kind, payment, message } }: Fact<PaymentUpdated>): PaymentUpdatedEvent {
    return Object.assign(new PaymentUpdatedEvent(), { id, occurredAt, kind, payment, message });
  }
}

@ObjectType({ implements: Event, description: 'Money moved, anybody’s; for admins.' })
export class TransactionRecordedEvent extends Event {
  @Field(() => Payment, { description: 'The payment that it is part of, as it was then.' })
  readonly payment!: Payment;

  @Field(() => MoneyType, { description: 'How much moved.' })
  readonly amount!: Money;

  @Field(() => TransactionReason, { description: 'Why.' })
  readonly reason!: TransactionReason;

  readonly from!: Person | null;
  readonly to!: Person | null;

  static of({ id, occurredAt, payload }: Fact<TransactionRecorded>): TransactionRecordedEvent {
    return Object.assign(new TransactionRecordedEvent(), payload, { id, occurredAt });
  }
}
