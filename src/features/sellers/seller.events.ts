import { Field, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import { Review } from './review.type';
import { Tier } from './tier.rules';

@ObjectType({ implements: Event, description: 'The viewer has reached a tier.' })
export class TierUpgradedEvent extends Event {
  @Field(() => Tier, { description: 'Where he is now.' })
  newTier!: Tier;

  @Field(() => Tier, { description: 'Where he was before.' })
  previousTier!: Tier;

  @Field(() => [String], { description: 'What the new tier brings.' })
  benefits!: readonly string[];
}

@ObjectType({ implements: Event, description: 'Somebody has left a review.' })
export class ReviewReceivedEvent extends Event {
  @Field(() => Review, { description: 'What he thinks.' })
  review!: Review;
}
