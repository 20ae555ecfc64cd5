import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import { PushSubscriptionInput } from './push-subscription.input';
import { registerPushSubscription, unregisterPushSubscription } from './register-push-subscription';
import { vapidKey } from './vapid';

@Resolver()
export class PushResolver {
  @Allow('anybody')
  @Query(() => String, {
    description:
      'The `applicationServerKey` for `pushManager.subscribe`: the public VAPID key of this server, in base64url.',
  })
  pushPublicKey(@Ctx() ctx: Context): string {
    return ctx.use(vapidKey).publicKey;
  }

  @Allow('signed-in')
  @Mutation(() => Boolean, {
    description:
      'Pushes to this browser from now on, until this device signs out. A person has at most 20; one more takes the place of the oldest.',
  })
  registerPushSubscription(
    @Ctx() ctx: Context,
    @Arg('input', () => PushSubscriptionInput, { description: 'What the browser has made.' })
    input: PushSubscriptionInput,
  ): Promise<boolean> {
    return registerPushSubscription(ctx, input);
  }

  @Allow('signed-in')
  @Mutation(() => Boolean, { description: 'Pushes to this browser no more.' })
  unregisterPushSubscription(
    @Ctx() ctx: Context,
    @Arg('endpoint', () => String, { description: 'The endpoint that was registered.' }) endpoint: string,
  ): Promise<boolean> {
    return unregisterPushSubscription(ctx, endpoint);
  }
}
