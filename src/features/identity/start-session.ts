import { randomBytes } from 'node:crypto';
import { newId } from '../../base/ids';
import type { Context } from '../../live/context';
import type { Tx } from '../../live/transact';
import { deviceName } from './device-name.rules';
import { forgetOldDevices } from './forget-old-devices';
import { sessionTokensKey } from './identity.services';
import { Session } from './session.type';
import type { User } from './user.entity';

/** A new device with its first pair of tokens, in the transaction that has found out who it is. */
export async function startSession(ctx: Context, tx: Tx, user: User): Promise<Session> {
  const { refreshTokenDays } = ctx.use(sessionTokensKey);
  const device = { id: newId('dev'), refreshSecret: randomBytes(32), generation: 1 };
  await forgetOldDevices(tx, user.id);
  await tx.query(
    `INSERT INTO device (id, user_id, name, refresh_secret, expires_at) VALUES ($1, $2, $3, $4, now() + make_interval(days => $5))`,
    [device.id, user.id, deviceName(ctx.caller.userAgent), device.refreshSecret, refreshTokenDays],
  );
  return toSession(ctx, user, device);
}

export function toSession(
  ctx: Context,
  user: User,
  device: { id: string; refreshSecret: Buffer; generation: number },
): Session {
  const { access, refresh } = ctx.use(sessionTokensKey);
  const { token, expiresAt } = access.issue(user.id, device.id);
  return Object.assign(new Session(), {
    accessToken: token,
    accessTokenExpiresAt: expiresAt,
    refreshToken: refresh.issue(device),
    user: Object.assign(user, { isOwn: true }),
  });
}
