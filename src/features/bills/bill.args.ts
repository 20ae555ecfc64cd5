import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/pages/page-args';
import { BillStatus } from './bill.enums';

@ArgsType()
export class BillsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that the viewer has issued, or with `false` those he has to pay; both if left out.',
  })
  issued?: boolean | null;

  @Field(() => [BillStatus], { nullable: true, description: 'Only those that are so far.' })
  status?: BillStatus[] | null;
}
