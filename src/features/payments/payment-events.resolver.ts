import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root, Subscription } from 'type-graphql';
import { currenciesKey } from '../../base/currencies';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Watch } from '../../live/watch';
import { toldPerson, User } from '../identity';
import {
  BalanceUpdatedEvent,
  PaymentCompletedEvent,
  PaymentUpdatedEvent,
  TransactionRecordedEvent,
} from './payment.events';
import {
  balanceUpdated,
  paymentCompleted,
  paymentUpdated,
  transactionRecorded,
  transactionsStream,
  type BalanceUpdated,
  type PaymentCompleted,
  type PaymentUpdated,
  type TransactionRecorded,
} from './payment.topics';

@ArgsType()
class BalanceArgs {
  @Field(() => CurrencyCode, { nullable: true, description: 'Only this one.' })
  currency?: string | null;
}

@Resolver(() => TransactionRecordedEvent)
export class PaymentEventsResolver {
  @Allow('signed-in')
  @Subscription(() => BalanceUpdatedEvent, {
    subscribe: watchBalance,
    description: 'Each change of what the viewer has: in one currency, or in any.',
  })
  // `watchBalance` has looked at the argument; here it only gets its place in the schema.
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  balanceUpdated(@Root() fact: Fact<BalanceUpdated>, @Args(() => BalanceArgs) _: BalanceArgs): BalanceUpdatedEvent {
    return BalanceUpdatedEvent.of(fact);
  }

  @Allow('signed-in')
  @Subscription(() => PaymentCompletedEvent, {
    subscribe: watchCompleted,
    description: 'Each payment that the viewer is a party to, when it goes through.',
  })
  paymentCompleted(@Root() fact: Fact<PaymentCompleted>): PaymentCompletedEvent {
    return PaymentCompletedEvent.of(fact);
  }

  @Allow('signed-in')
  @Subscription(() => PaymentUpdatedEvent, {
    subscribe: watchUpdated,
    description: 'What happens to payments of the viewer: received by him, confirmed, failed, refunded.',
  })
  paymentUpdated(@Root() fact: Fact<PaymentUpdated>): PaymentUpdatedEvent {
    return PaymentUpdatedEvent.of(fact);
  }

  @Allow([Role.ADMIN])
  @Subscription(() => TransactionRecordedEvent, {
    subscribe: watchTransactions,
    description: 'Every movement of money of anybody; a moment after it happened.',
  })
  transactionRecorded(@Root() fact: Fact<TransactionRecorded>): TransactionRecordedEvent {
    return TransactionRecordedEvent.of(fact);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose money it was; null for the world outside.' })
  from(@Ctx() ctx: Context, @Root() { from }: TransactionRecordedEvent): User | null {
    return from && toldPerson(ctx, from);
  }

  @FieldResolver(() => User, { nullable: true, description: 'Whose money it is; null for the world outside.' })
  to(@Ctx() ctx: Context, @Root() { to }: TransactionRecordedEvent): User | null {
    return to && toldPerson(ctx, to);
  }
}

interface Asked {
  readonly context: Context;
  readonly args: BalanceArgs;
}

function watchBalance({ context, args: { currency } }: Asked): Watch {
  const code = currency ? context.use(currenciesKey).named('currency', currency).code : null;
  return context.watch(userStream(context.viewer.id), {
    topics: [balanceUpdated],
    where: ({ payload: { balance } }) => code === null || balance.available.currency === code,
  });
}

function watchCompleted({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [paymentCompleted] });
}

function watchUpdated({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [paymentUpdated] });
}

function watchTransactions({ context }: Asked): Watch {
  return context.watch(transactionsStream, { topics: [transactionRecorded] });
}
