import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Allow } from '../../graphql/access';
import type { Context } from '../../live/context';
import { createWalletChallenge } from './create-wallet-challenge';
import { linkWallet } from './link-wallet';
import { Session } from './session.type';
import { signInWithWallet } from './sign-in-with-wallet';
import { User } from './user.entity';
import { WalletChallenge } from './wallet-challenge.type';

@Resolver()
export class WalletResolver {
  @Allow('signing-in')
  @Mutation(() => WalletChallenge, {
    description: 'A message for the wallet of this address to sign; good for five minutes and once.',
  })
  createWalletChallenge(@Ctx() ctx: Context, @Arg('address', () => String) address: string): Promise<WalletChallenge> {
    return createWalletChallenge(ctx, address);
  }

  @Allow('signing-in')
  @Mutation(() => Session, {
    description: 'Signs in with a signed challenge; an address that is new becomes a new SELLER.',
  })
  signInWithWallet(
    @Ctx() ctx: Context,
    @Arg('message', () => String) message: string,
    @Arg('signature', () => String) signature: string,
  ): Promise<Session> {
    return signInWithWallet(ctx, message, signature);
  }

  @Allow('signed-in')
  @Mutation(() => User, { description: 'Gives the viewer’s account the address that signed the challenge.' })
  linkWallet(
    @Ctx() ctx: Context,
    @Arg('message', () => String) message: string,
    @Arg('signature', () => String) signature: string,
  ): Promise<User> {
    return linkWallet(ctx, message, signature);
  }
}
