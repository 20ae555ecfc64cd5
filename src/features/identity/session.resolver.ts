import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Allow } from '../../graphql/access';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { Device } from './device.entity';
import { listDevices } from './device.queries';
import { extendConnection } from './extend-connection';
import { refreshSession } from './refresh-session';
import { Session } from './session.type';
import { signIn } from './sign-in';
import { signOut, signOutEverywhere } from './sign-out';
import { signUp } from './sign-up';
import { SignUpInput } from './sign-up.input';

@Resolver(() => Device)
export class SessionResolver {
  @Allow('signed-in')
  @Query(() => [Device], { description: 'Where the viewer is signed in, the newest first.' })
  devices(@Ctx() ctx: Context): Promise<Device[]> {
    return listDevices(ctx);
  }

  @PerViewer()
  @FieldResolver(() => Boolean, { description: 'Whether it is the one that asks.' })
  current(@Ctx() ctx: Context, @Root() device: Device): boolean {
    return ctx.viewer.sessionId === device.id;
  }

  @Allow('signing-in')
  @Mutation(() => Session, { description: 'Makes an account and signs in with it.' })
  signUp(@Ctx() ctx: Context, @Arg('input', () => SignUpInput) input: SignUpInput): Promise<Session> {
    return signUp(ctx, input);
  }

  @Allow('signing-in')
  @Mutation(() => Session, { description: 'Signs in with e-mail and password.' })
  signIn(
    @Ctx() ctx: Context,
    @Arg('email', () => String) email: string,
    @Arg('password', () => String) password: string,
  ): Promise<Session> {
    return signIn(ctx, email, password);
  }

  @Allow('signing-in')
  @Mutation(() => Session, {
    description:
      'The next pair of tokens. A refresh token is good once: using one a second time ends the session, for the thief as for the owner.',
  })
  refreshSession(@Ctx() ctx: Context, @Arg('refreshToken', () => String) refreshToken: string): Promise<Session> {
    return refreshSession(ctx, refreshToken);
  }

  @Allow('signed-in')
  @Mutation(() => Boolean, { description: 'Signs this device out; its sockets close with 4403.' })
  signOut(@Ctx() ctx: Context): Promise<boolean> {
    return signOut(ctx);
  }

  @Allow('signed-in')
  @Mutation(() => Int, { description: 'Signs every device of the viewer out, this one included; how many there were.' })
  signOutEverywhere(@Ctx() ctx: Context): Promise<number> {
    return signOutEverywhere(ctx);
  }

  @Allow('signed-in')
  @Mutation(() => Date, {
    description:
      'Over an open WebSocket: keeps it open until the end of this fresh token of the same person. Returns that moment.',
  })
  extendConnection(@Ctx() ctx: Context, @Arg('accessToken', () => String) accessToken: string): Promise<Date> {
    return extendConnection(ctx, accessToken);
  }
}
