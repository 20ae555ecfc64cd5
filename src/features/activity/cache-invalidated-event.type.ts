import { Field, ID, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';

@ObjectType({ implements: Event, description: 'Cached data that is no longer true: refetch or evict it.' })
export class CacheInvalidatedEvent extends Event {
  @Field(() => String, { description: 'Its type, such as `Order`.' })
  typename!: string;

  @Field(() => ID, { nullable: true, description: 'Which one; null for all of the type.' })
  entityId!: string | null;

  @Field(() => [String], { nullable: true, description: 'Which of its fields; null for all.' })
  fields!: readonly string[] | null;
}
