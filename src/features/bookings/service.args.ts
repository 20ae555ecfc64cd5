import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/pages/page-args';

@ArgsType()
export class ServicesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only those of this user.' })
  providerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those with these letters in their name or description, small or capital; up to 100.',
  })
  search?: string | null;
}
