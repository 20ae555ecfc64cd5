import { Field, Int, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';

@ObjectType({ implements: Event, description: 'More or fewer are connected than before.' })
export class ConnectionsChangedEvent extends Event {
  @Field(() => Int, { description: 'How many connections there are, on all nodes.' })
  connected!: number;

  @Field(() => Int, { description: 'How many people have at least one.' })
  users!: number;
}
