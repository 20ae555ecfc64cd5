import { check } from '../../base/check';
import { connectionsKey } from '../../live/connections';
import type { Context } from '../../live/context';
import { connectedElsewhere } from '../../live/presence/connected-elsewhere';
import { audit } from '../audit';
import { disconnect } from '../identity';
import { Act } from './moderation.input';

/** Closes every connection of somebody, on every node, and says how many there were, as far as the other nodes have told. He may come back at once. */
export async function disconnectUser(ctx: Context, givenId: string, givenReason: string): Promise<number> {
  const { userId, reason } = check(Act, { userId: givenId, reason: givenReason });
  return ctx.transact(async (tx) => {
    await disconnect(tx, userId);
    await audit(tx, ctx.viewer, 'disconnectUser', userId, reason);
    const here = ctx.use(connectionsKey);
    return here.of(userId).size + (await connectedElsewhere(tx, here.nodeId, userId));
  });
}
