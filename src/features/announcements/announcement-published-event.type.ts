import { Field, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import { Announcement } from './announcement.entity';

@ObjectType({ implements: Event, description: 'Something was announced.' })
export class AnnouncementPublishedEvent extends Event {
  @Field(() => Announcement, { description: 'What it is.' })
  announcement!: Announcement;
}
