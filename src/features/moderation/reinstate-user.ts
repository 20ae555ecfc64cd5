import type { Context } from '../../live/context';
import { audit } from '../audit';
import { reinstate, type User } from '../identity';
import { assertNotOneself } from './assert-not-oneself';

/** Lets somebody in again who was suspended. */
export async function reinstateUser(ctx: Context, userId: string): Promise<User> {
  assertNotOneself(ctx, userId);
  return ctx.transact(async (tx) => {
    const user = await reinstate(tx, userId);
    await audit(tx, ctx.viewer, 'reinstateUser', userId);
    return user;
  });
}
