import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { wholePerson } from './people';
import { updateProfile } from './update-profile';
import { User } from './user.entity';
import { findUser } from './user.queries';

@Resolver(() => User)
export class UserResolver {
  @Allow('anybody')
  @Query(() => User, { nullable: true, description: 'Who is signed in; null when nobody is.' })
  viewer(@Ctx() ctx: Context): Promise<User | null> {
    return ctx.viewerIfAny ? findUser(ctx.db, ctx.viewerIfAny.id) : Promise.resolve(null);
  }

  @Allow('anybody')
  @Query(() => User, { nullable: true, description: 'A person by id, as others see him.' })
  user(@Ctx() ctx: Context, @Arg('id', () => ID) id: string): Promise<User | null> {
    return findUser(ctx.db, id);
  }

  @Allow('signed-in')
  @Mutation(() => User, { description: 'Changes the name that others see, 1 to 80 characters.' })
  updateProfile(@Ctx() ctx: Context, @Arg('displayName', () => String) displayName: string): Promise<User> {
    return updateProfile(ctx, { displayName });
  }

  @PerViewer()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'For this person and for admins; null for everybody else.',
  })
  async email(@Ctx() ctx: Context, @Root() user: User): Promise<string | null> {
    return isOwnOrAdmin(ctx, user) ? (await wholePerson(ctx, user)).email : null;
  }

  @PerViewer()
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The address of a wallet. For this person and for admins, and for everybody where the person is a SELLER.',
  })
  async walletAddress(@Ctx() ctx: Context, @Root() user: User): Promise<string | null> {
    const { roles, walletAddress } = await wholePerson(ctx, user);
    return roles.includes(Role.SELLER) || isOwnOrAdmin(ctx, user) ? walletAddress : null;
  }
}

function isOwnOrAdmin({ viewerIfAny }: Context, user: User): boolean {
  return user.isOwn === true || viewerIfAny?.id === user.id || viewerIfAny?.has(Role.ADMIN) === true;
}
