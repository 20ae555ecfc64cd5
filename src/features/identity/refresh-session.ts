import type { Context } from '../../live/context';
import type { Tx } from '../../live/transact';
import { sessionTokensKey, viewersKey } from './identity.services';
import { sessionsEnded } from './identity.topics';
import type { Device } from './device.entity';
import type { RefreshClaim } from './refresh-tokens';
import type { Session } from './session.type';
import { toSession } from './start-session';
import { unauthenticated, type TokenRefusal } from './unauthenticated';
import { getUser } from './user.queries';

/**
 * A new pair of tokens for an old one that has not been used. One that was used before has been stolen, from us or by us:
 * nobody can tell which of the two is the thief, so the session ends for both. Only requests that were under way at the same
 * moment are no theft but tabs of one browser; the later ones get the same refresh token as the first.
 */
export async function refreshSession(ctx: Context, refreshToken: string): Promise<Session> {
  const claim = ctx.use(sessionTokensKey).refresh.read(refreshToken);
  if (!claim) throw unauthenticated('TOKEN_INVALID');
  const answer = await ctx.transact((tx) => rotate(ctx, tx, claim));
  if (typeof answer !== 'string') return answer;
  ctx.use(viewersKey).forget(claim.deviceId);
  throw unauthenticated(answer);
}

/** A refusal is returned and not thrown, since ending the session must be committed with it. */
async function rotate(ctx: Context, tx: Tx, claim: RefreshClaim): Promise<Session | TokenRefusal> {
  const device = await lockDevice(tx, claim.deviceId);
  if (!device?.refreshSecret || !ctx.use(sessionTokensKey).refresh.holds(claim, device.refreshSecret))
    return 'TOKEN_INVALID';
  if (device.endedAt) return 'SESSION_REVOKED';
  if (device.expired) return 'TOKEN_EXPIRED';
  const user = await getUser(tx, device.userId);
  if (user.suspendedAt) return 'SUSPENDED';

  const { id, refreshSecret, generation } = device;
  if (claim.generation === generation) {
    await tx.query(
      `UPDATE device SET generation = generation + 1, last_seen_at = now(), expires_at = now() + make_interval(days => $2)
        WHERE id = $1`,
      [id, ctx.use(sessionTokensKey).refreshTokenDays],
    );
    return toSession(ctx, user, { id, refreshSecret, generation: generation + 1 });
  }
  if (claim.generation === generation - 1 && device.overtaken)
    return toSession(ctx, user, { id, refreshSecret, generation });
  await tx.query('UPDATE device SET ended_at = now() WHERE id = $1', [id]);
  tx.record(sessionsEnded, { userId: user.id, sessionIds: [id], reason: 'SESSION_REVOKED' });
  return 'SESSION_REVOKED';
}

interface LockedDevice extends Pick<Device, 'id' | 'userId' | 'refreshSecret' | 'generation' | 'endedAt'> {
  readonly expired: boolean;
  /** Another request has rotated it while this one waited for the lock. */
  readonly overtaken: boolean;
}

/** The row is the newest there is, since it is locked; the generation inside is the one from before the wait. */
async function lockDevice(tx: Tx, deviceId: string): Promise<LockedDevice | null> {
  const [row] = await tx.query<LockedDevice>(
    `SELECT id, user_id AS "userId", refresh_secret AS "refreshSecret", generation, ended_at AS "endedAt",
            expires_at <= now() AS expired, generation > (SELECT generation FROM device WHERE id = $1) AS overtaken
       FROM device WHERE id = $1 FOR UPDATE`,
    [deviceId],
  );
  return row ?? null;
}
