import { conflict } from '../../base/errors';
import { brokenConstraint } from '../../db/failures';
import type { Context } from '../../live/context';
import { throttleKey, walletMessagesKey } from './identity.services';
import { userChanged } from './identity.topics';
import { User } from './user.entity';
import { getUser } from './user.queries';
import { useUp } from './wallet-nonces';

/** Gives the viewer this address; one that was his before is replaced. */
export async function linkWallet(ctx: Context, message: string, signature: string): Promise<User> {
  const { id } = ctx.viewer;
  await ctx.use(throttleKey).mayTry('wallet', ctx.caller.address);
  const proof = await ctx.use(walletMessagesKey).prove(message, signature);
  try {
    return await ctx.transact(async (tx) => {
      await useUp(tx, proof);
      await tx.entities.update(User, { id }, { walletAddress: proof.address });
      tx.record(userChanged, { userId: id, fields: ['walletAddress'] });
      return getUser(tx, id);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'users_wallet')
      throw conflict('WALLET_TAKEN', 'This address belongs to another account.');
    throw error;
  }
}
