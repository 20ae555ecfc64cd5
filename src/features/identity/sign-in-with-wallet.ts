import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import type { Context } from '../../live/context';
import type { Tx } from '../../live/transact';
import { throttleKey, walletMessagesKey } from './identity.services';
import type { Session } from './session.type';
import { assertNotSuspended } from './sign-in';
import { startSession } from './start-session';
import type { User } from './user.entity';
import { findUserByWallet } from './user.queries';
import { useUp } from './wallet-nonces';

/** Whoever holds the key of an address is the person of that address; one that is new becomes a new SELLER. */
export async function signInWithWallet(ctx: Context, message: string, signature: string): Promise<Session> {
  await ctx.use(throttleKey).mayTry('wallet', ctx.caller.address);
  const proof = await ctx.use(walletMessagesKey).prove(message, signature);
  return ctx.transact(async (tx) => {
    await useUp(tx, proof);
    const user = (await findUserByWallet(tx, proof.address)) ?? (await welcome(tx, proof.address));
    assertNotSuspended(user);
    return startSession(ctx, tx, user);
  });
}

async function welcome(tx: Tx, address: string): Promise<User> {
  // Two devices may sign in with a new address at the same moment; both mean the same person.
  await tx.query(
    `INSERT INTO users (id, display_name, roles, wallet_address) VALUES ($1, $2, $3, $4) ON CONFLICT (lower(wallet_address)) DO NOTHING`,
    [newId('usr'), `${address.slice(0, 6)}…${address.slice(-4)}`, [Role.SELLER], address],
  );
  const user = await findUserByWallet(tx, address);
  if (!user) throw new Error('A wallet that was just welcomed must be there.');
  return user;
}
