import { ArgsType, Field, Int } from 'type-graphql';
import { Cursor } from '../scalars/cursor';
import { defaultPage, largestPage } from './page-size';

const howMany = `1 to ${largestPage}`;

/** What every list takes. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many from the start, ${howMany}; ${defaultPage} when neither this nor last is given.`,
  })
  first?: number | null;

  @Field(() => Cursor, { nullable: true, description: 'Only what comes after this place.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many from the end, ${howMany}.` })
  last?: number | null;

  @Field(() => Cursor, { nullable: true, description: 'Only what comes before this place.' })
  before?: string | null;
}
