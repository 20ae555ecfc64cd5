import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { MoneyInput } from '../../graphql/money.type';
import type { Context } from '../../live/context';
import { getPerson, User } from '../identity';
import { readAutopays } from './autopay.rows';
import { Autopay } from './autopay.type';
import { setAutopay } from './set-autopay';

@Resolver(() => Autopay)
export class AutopayResolver {
  @Allow('signed-in')
  @Query(() => [Autopay], { description: 'Whose bills to the viewer are paid by themselves.' })
  autopays(@Ctx() ctx: Context): Promise<Autopay[]> {
    return readAutopays(ctx, ctx.db, ctx.viewer.id);
  }

  @Allow([Role.CUSTOMER])
  @Mutation(() => Autopay, {
    nullable: true,
    description:
      'Has the bills of a biller paid by themselves from the viewer’s balance, a day before they are due, or at once when that has passed; each is tried once. What is over the limit, or more than there is, is not paid: the viewer is notified.',
  })
  setAutopay(
    @Ctx() ctx: Context,
    @Arg('billerId', () => ID, { description: 'Whose bills.' }) billerId: string,
    @Arg('limit', () => MoneyInput, { nullable: true, description: 'The most that one may cost; null turns it off.' })
    limit: MoneyInput | null | undefined,
  ): Promise<Autopay | null> {
    return setAutopay(ctx, billerId, limit);
  }

  @FieldResolver(() => User, { description: 'Whose bills they are.' })
  biller(@Ctx() ctx: Context, @Root() { billerId }: Autopay): Promise<User> {
    return getPerson(ctx, billerId);
  }
}
