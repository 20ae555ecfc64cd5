import type { Context } from '../../live/context';
import { viewersKey } from './identity.services';
import { sessionsEnded } from './identity.topics';

/** This device only: its tokens end here and now, the others stay. */
export async function signOut(ctx: Context): Promise<boolean> {
  const { id: userId, sessionId } = ctx.viewer;
  await ctx.transact(async (tx) => {
    await tx.query('UPDATE device SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [sessionId]);
    tx.record(sessionsEnded, { userId, sessionIds: [sessionId], reason: 'SESSION_REVOKED' });
  });
  ctx.use(viewersKey).forget(sessionId);
  return true;
}

/** Every device, this one included. How many there were. */
export async function signOutEverywhere(ctx: Context): Promise<number> {
  const { id: userId } = ctx.viewer;
  const ended = await ctx.transact(async (tx) => {
    const devices = await tx.query<{ id: string }>(
      'UPDATE device SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL AND expires_at > now() RETURNING id',
      [userId],
    );
    const sessionIds = devices.map(({ id }) => id);
    tx.record(sessionsEnded, { userId, sessionIds, reason: 'SESSION_REVOKED' });
    return sessionIds;
  });
  ctx.use(viewersKey).forgetUser(userId);
  return ended.length;
}
