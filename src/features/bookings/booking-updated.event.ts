import { Field, ObjectType } from 'type-graphql';
import { Event } from '../../graphql/live/event';
import type { Fact } from '../../live/fact';
import { BookingEventKind } from './booking.enums';
import type { BookingUpdated } from './booking.topics';
import { Booking } from './booking.type';

@ObjectType({ implements: Event, description: 'What has happened to a booking of the viewer, on either side.' })
export class BookingUpdatedEvent extends Event {
  @Field(() => BookingEventKind, { description: 'What it is.' })
  readonly kind!: BookingEventKind;

  @Field(() => Booking, { description: 'As it was then.' })
  readonly booking!: Booking;

  @Field(() => String, { description: 'What was booked, as it was called when it was asked for.' })
  readonly serviceName!: string;

  @Field(() => String, { description: 'A plain sentence to show.' })
  readonly message!: string;

  static of({ id, occurredAt, payload: { kind, booking, message } }: Fact<BookingUpdated>): BookingUpdatedEvent {
    const { serviceName } = booking;
    return Object.assign(new BookingUpdatedEvent(), { id, occurredAt, kind, booking, serviceName, message });
  }
}
