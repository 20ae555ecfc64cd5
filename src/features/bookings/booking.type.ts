import { Field, Int, ObjectType } from 'type-graphql';
import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { moneyInJson, type Money } from '../../base/money';
import { MoneyType } from '../../graphql/money.type';
import { Node } from '../../graphql/node';
import { connectionType } from '../../graphql/pages/connection';
import { personInJson, type Person } from '../identity';
import { paymentInJson, type Payment } from '../payments';
import { BookingStatus } from './booking.enums';
import { Service, serviceInJson } from './service.type';

/** All of a booking that anybody is shown. A payload of the log holds the same. */
export interface BookingState {
  readonly id: string;
  readonly service: Service;
  readonly serviceName: string;
  readonly customer: Person;
  readonly provider: Person;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly price: Money;
  readonly status: BookingStatus;
  readonly note: string | null;
  readonly reason: string | null;
  readonly paymentId: string;
  /** As it was then, where a fact tells of it; otherwise it is read when somebody asks for it. */
  readonly payment: Payment | null;
  readonly version: number;
  readonly createdAt: Date;
}

@ObjectType({ implements: Node, description: 'A service for one customer at a certain time.' })
export class Booking extends Node {
  @Field(() => Service, { description: 'What was booked; its present terms may be others.' })
  readonly service!: Service;

  @Field(() => String, { description: 'What it was called when it was asked for.' })
  readonly serviceName!: string;

  @Field(() => Date, { description: 'When it begins.' })
  readonly startsAt!: Date;

  @Field(() => Date, { description: 'When it is over; another one may begin then.' })
  readonly endsAt!: Date;

  @Field(() => MoneyType, { description: 'What it cost when it was asked for.' })
  readonly price!: Money;

  @Field(() => BookingStatus, { description: 'How far it is.' })
  readonly status!: BookingStatus;

  @Field(() => String, { nullable: true, description: 'What the customer wrote to it.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined or called off, if somebody said so.' })
  readonly reason!: string | null;

  @Field(() => Int, { description: 'Grows with every change.' })
  readonly version!: number;

  @Field(() => Date, { description: 'When it was asked for.' })
  readonly createdAt!: Date;

  readonly customer!: Person;
  readonly provider!: Person;
  readonly paymentId!: string;
  readonly payment!: Payment | null;

  static of(state: BookingState): Booking {
    return Object.assign(new Booking(), state);
  }

  /** The same booking, one step further. */
  with(changes: Pick<BookingState, 'status' | 'payment'> & { readonly reason?: string | null }): Booking {
    return Object.assign(new Booking(), this, changes, { version: this.version + 1 });
  }

  isParty(userId: string): boolean {
    return this.customer.id === userId || this.provider.id === userId;
  }
}

export const bookingInJson: z.ZodType<Booking> = z
  .object({
    id: z.string(),
    service: serviceInJson,
    serviceName: z.string(),
    customer: personInJson,
    provider: personInJson,
    startsAt: dateInJson,
    endsAt: dateInJson,
    price: moneyInJson,
    status: z.enum(BookingStatus),
    note: z.string().nullable(),
    reason: z.string().nullable(),
    paymentId: z.string(),
    payment: paymentInJson.nullable(),
    version: z.number(),
    createdAt: dateInJson,
  })
  .transform((state) => Booking.of(state));

export const BookingConnection = connectionType(Booking, 'Booking');
