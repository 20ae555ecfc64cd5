import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/pages/page-args';
import { Side } from '../../graphql/side';
import { BookingStatus } from './booking.enums';

@ArgsType()
export class BookingsArgs extends PageArgs {
  @Field(() => Side, {
    nullable: true,
    description: 'Only those in which the viewer is the customer, or the provider (`SELLER`); both if left out.',
  })
  side?: Side | null;

  @Field(() => [BookingStatus], { nullable: true, description: 'Only those that are so far.' })
  status?: BookingStatus[] | null;
}
