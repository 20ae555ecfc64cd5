import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { leaveReview } from './leave-review';
import { ReviewInput } from './review.input';
import { Review } from './review.type';

@Resolver(() => Review)
export class ReviewResolver {
  @Allow([Role.CUSTOMER])
  @Mutation(() => Review, {
    description: 'Says what the viewer thinks of something that he bought and that was completed; once.',
  })
  leaveReview(
    @Ctx() ctx: Context,
    @Arg('input', () => ReviewInput, { description: 'Of what, and what.' }) input: ReviewInput,
  ): Promise<Review> {
    return leaveReview(ctx, input);
  }

  @FieldResolver(() => User, { description: 'Who sold it.' })
  seller(@Ctx() ctx: Context, @Root() { seller }: Review): User {
    return toldPerson(ctx, seller);
  }

  @FieldResolver(() => User, { description: 'Who bought it and says so.' })
  author(@Ctx() ctx: Context, @Root() { author }: Review): User {
    return toldPerson(ctx, author);
  }
}
