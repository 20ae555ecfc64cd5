import { check } from '../../base/check';
import type { Context } from '../../live/context';
import { audit } from '../audit';
import { suspend, type User } from '../identity';
import { assertNotOneself } from './assert-not-oneself';
import { Act } from './moderation.input';

/** Keeps somebody out: his connections close on every node, and no token of his holds until he is reinstated. */
export async function suspendUser(ctx: Context, givenId: string, givenReason: string): Promise<User> {
  const { userId, reason } = check(Act, { userId: givenId, reason: givenReason });
  assertNotOneself(ctx, userId);
  return ctx.transact(async (tx) => {
    const user = await suspend(tx, userId);
    await audit(tx, ctx.viewer, 'suspendUser', userId, reason);
    return user;
  });
}
