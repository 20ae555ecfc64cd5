import { ArgsType, Field, ID } from 'type-graphql';
import { PageArgs } from '../../graphql/pages/page-args';

@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this admin has done.' })
  actorId?: string | null;
}
