import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from '../../graphql/pages/page-args';
import { InvoiceFilter } from './invoice-filter';
import { InvoiceStatus } from './invoice.enums';

@ArgsType()
export class InvoicesArgs extends PageArgs {
  @Field(() => InvoiceFilter, { nullable: true, description: 'Only those that fit.' })
  filter?: InvoiceFilter | null;

  @Field(() => [InvoiceStatus], { nullable: true, description: 'Only those that are so far.' })
  status?: InvoiceStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that the viewer sells, owes, or has invested in.',
  })
  mine?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those that the viewer watches.' })
  watched?: boolean | null;
}
