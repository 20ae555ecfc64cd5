import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import { User } from '../identity';
import { disconnectUser } from './disconnect-user';
import { reinstateUser } from './reinstate-user';
import { setUserRoles } from './set-user-roles';
import { suspendUser } from './suspend-user';

const who = { description: 'Whom.' };
const why = { description: 'Why, 1 to 500 characters; it stands in the audit log and is shown to admins only.' };

@Resolver()
export class ModerationResolver {
  @Allow([Role.ADMIN])
  @Mutation(() => User, {
    description:
      'Keeps somebody out: his connections close with 4403 and no token of his holds until he is reinstated.',
  })
  suspendUser(
    @Ctx() ctx: Context,
    @Arg('userId', () => ID, who) userId: string,
    @Arg('reason', () => String, why) reason: string,
  ): Promise<User> {
    return suspendUser(ctx, userId, reason);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => User, { description: 'Lets somebody in again who was suspended.' })
  reinstateUser(@Ctx() ctx: Context, @Arg('userId', () => ID, who) userId: string): Promise<User> {
    return reinstateUser(ctx, userId);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => User, {
    description:
      'What somebody may do from now on. His open subscriptions that need a role he has lost end with FORBIDDEN.',
  })
  setUserRoles(
    @Ctx() ctx: Context,
    @Arg('userId', () => ID, who) userId: string,
    @Arg('roles', () => [Role], { description: 'Exactly these, one at least.' }) roles: Role[],
  ): Promise<User> {
    return setUserRoles(ctx, userId, roles);
  }

  @Allow([Role.ADMIN])
  @Mutation(() => Int, {
    description: 'Closes every connection of somebody with 4403; how many there were. He may come back at once.',
  })
  disconnectUser(
    @Ctx() ctx: Context,
    @Arg('userId', () => ID, who) userId: string,
    @Arg('reason', () => String, why) reason: string,
  ): Promise<number> {
    return disconnectUser(ctx, userId, reason);
  }
}
