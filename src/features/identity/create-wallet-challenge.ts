import type { Context } from '../../live/context';
import { throttleKey, walletMessagesKey } from './identity.services';
import type { WalletChallenge } from './wallet-challenge.type';

/** The same for every address, known or not; nothing is stored. */
export async function createWalletChallenge(ctx: Context, address: string): Promise<WalletChallenge> {
  await ctx.use(throttleKey).mayTry('challenge', ctx.caller.address);
  return ctx.use(walletMessagesKey).challenge(address);
}
