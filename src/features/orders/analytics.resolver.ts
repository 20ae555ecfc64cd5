import { Arg, Args, ArgsType, Ctx, Field, Query, Resolver, Root, Subscription } from 'type-graphql';
import { currenciesKey } from '../../base/currencies';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { CurrencyCode } from '../../graphql/scalars/currency-code';
import type { Context } from '../../live/context';
import type { Latest } from '../../live/latest/latest';
import { latestAnalytics, readAnalytics } from './analytics.queries';
import { assertSpan } from './analytics.rules';
import { SellerAnalytics, SellerAnalyticsUpdatedEvent } from './analytics.type';

@ArgsType()
class AnalyticsArgs {
  @Field(() => CurrencyCode, { description: 'Which of the viewer’s sales.' })
  currency!: string;

  @Field(() => Date, { description: 'The first moment.' })
  from!: Date;

  @Field(() => Date, {
    description: 'The end, not before `from` and at most 1,000 weeks after it; itself not included.',
  })
  to!: Date;
}

@Resolver()
export class AnalyticsResolver {
  @Allow([Role.SELLER])
  @Query(() => SellerAnalytics, { description: 'What the viewer has sold in one currency.' })
  sellerAnalytics(
    @Ctx() ctx: Context,
    @Args(() => AnalyticsArgs) { currency, from, to }: AnalyticsArgs,
  ): Promise<SellerAnalytics> {
    const unit = ctx.use(currenciesKey).named('currency', currency);
    assertSpan({ from, to });
    return readAnalytics(ctx.db, { sellerId: ctx.viewer.id, unit }, { from, to });
  }

  @Allow([Role.SELLER])
  @Subscription(() => SellerAnalyticsUpdatedEvent, {
    subscribe: watchAnalytics,
    description:
      'What the viewer has sold today in one currency: at once, and then when it changes, at most once a second. It has no history.',
  })
  sellerAnalyticsUpdated(
    @Arg('currency', () => CurrencyCode, { description: 'Which of the viewer’s sales.' })
    _currency: string,
    @Root() now: SellerAnalyticsUpdatedEvent,
  ): SellerAnalyticsUpdatedEvent {
    return now;
  }
}

interface Asked {
  readonly context: Context;
  readonly args: { readonly currency: string };
}

function watchAnalytics({ context, args: { currency } }: Asked): Latest {
  const unit = context.use(currenciesKey).named('currency', currency);
  return latestAnalytics({ sellerId: context.viewer.id, unit });
}
