import type { Context } from '../../live/context';
import { viewersKey } from './identity.services';

/** This device only: its tokens end here and now, the others stay. */
export async function signOut(ctx: Context): Promise<boolean> {
  const { sessionId } = ctx.viewer;
  await ctx.transact((tx) =>
    tx.query('UPDATE device SET ended_at = now() WHERE id = $1 AND ended_at IS NULL', [sessionId]),
  );
  ctx.use(viewersKey).forget(sessionId);
  return true;
}

/** Every device, this one included. How many there were. */
export async function signOutEverywhere(ctx: Context): Promise<number> {
  const ended = await ctx.transact((tx) =>
    tx.query<{ id: string }>(
      'UPDATE device SET ended_at = now() WHERE user_id = $1 AND ended_at IS NULL AND expires_at > now() RETURNING id',
      [ctx.viewer.id],
    ),
  );
  for (const { id } of ended) ctx.use(viewersKey).forget(id);
  return ended.length;
}
