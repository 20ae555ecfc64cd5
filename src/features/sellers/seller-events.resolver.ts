import { Resolver, Root, Subscription } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { toEvent } from '../../graphql/live/event';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Watch } from '../../live/watch';
import { ReviewReceivedEvent, TierUpgradedEvent } from './seller.events';
import { reviewReceived, tierUpgraded, type ReviewReceived, type TierUpgraded } from './seller.topics';

@Resolver()
export class SellerEventsResolver {
  @Allow([Role.SELLER])
  @Subscription(() => TierUpgradedEvent, {
    subscribe: watchTier,
    description: 'Each tier that the viewer reaches; one after the other where he reaches several at once.',
  })
  tierUpgraded(@Root() fact: Fact<TierUpgraded>): TierUpgradedEvent {
    return toEvent(fact);
  }

  @Allow([Role.SELLER])
  @Subscription(() => ReviewReceivedEvent, {
    subscribe: watchReviews,
    description: 'Each review of something that the viewer sold.',
  })
  reviewReceived(@Root() fact: Fact<ReviewReceived>): ReviewReceivedEvent {
    return toEvent(fact);
  }
}

interface Asked {
  readonly context: Context;
}

function watchTier({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [tierUpgraded] });
}

function watchReviews({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [reviewReceived] });
}
