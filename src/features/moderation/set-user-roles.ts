import { check } from '../../base/check';
import type { Role } from '../../base/role';
import type { Context } from '../../live/context';
import { audit } from '../audit';
import { changeRoles, type User } from '../identity';
import { assertNotOneself } from './assert-not-oneself';
import { Roles } from './moderation.input';

/** What somebody may do from now on: exactly this. */
export async function setUserRoles(ctx: Context, givenId: string, givenRoles: readonly Role[]): Promise<User> {
  const { userId, roles } = check(Roles, { userId: givenId, roles: givenRoles });
  assertNotOneself(ctx, userId);
  return ctx.transact(async (tx) => {
    const user = await changeRoles(tx, userId, roles);
    await audit(tx, ctx.viewer, 'setUserRoles', userId, roles.join(' '));
    return user;
  });
}
