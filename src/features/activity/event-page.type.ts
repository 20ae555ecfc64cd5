import { Field, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import { Cursor } from '../../graphql/scalars/cursor';

@ObjectType({ description: 'Events that the viewer has not asked for yet.' })
export class EventPage {
  @Field(() => [Event], { description: 'In order. Fewer than were asked for: there are no more at present.' })
  events!: readonly Event[];

  @Field(() => Cursor, {
    description:
      'Ask again with `after` this, or subscribe to `userEvents` after it: nothing is missed and nothing repeated.',
  })
  cursor!: string;
}
