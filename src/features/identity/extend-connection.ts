import { AppError, badInput } from '../../base/errors';
import type { Context } from '../../live/context';
import { authenticatorKey } from './identity.services';

/** Puts off the end of this connection to that of a fresh token of the same person: nothing is closed and nothing missed. */
export async function extendConnection(ctx: Context, accessToken: string): Promise<Date> {
  if (!ctx.connection)
    throw badInput('accessToken', 'There is no connection to extend: this works over an open WebSocket only.');
  const viewer = await ctx.use(authenticatorKey).viewerOf(accessToken);
  if (viewer.id !== ctx.viewer.id)
    throw new AppError('UNAUTHENTICATED', 'The token belongs to somebody else.', { reason: 'TOKEN_INVALID' });
  ctx.connection.extend(viewer);
  return viewer.sessionExpiresAt;
}
