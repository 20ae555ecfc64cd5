import { check } from '../../base/check';
import { connectionsKey } from '../../live/connections';
import type { Context } from '../../live/context';
import { audit } from '../audit';
import { disconnect } from '../identity';
import { Act } from './moderation.input';

/** Closes every connection of somebody, on every node. He may come back at once. */
export async function disconnectUser(ctx: Context, givenId: string, givenReason: string): Promise<number> {
  const { userId, reason } = check(Act, { userId: givenId, reason: givenReason });
  return ctx.transact(async (tx) => {
    await disconnect(tx, userId);
    await audit(tx, ctx.viewer, 'disconnectUser', userId, reason);
    return ctx.use(connectionsKey).of(userId).size;
  });
}
