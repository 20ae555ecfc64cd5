import { z } from 'zod';
import { check } from '../../base/check';
import type { Context } from '../../live/context';
import { viewersKey } from './identity.services';
import { displayName } from './identity.rules';
import { userChanged } from './identity.topics';
import { User } from './user.entity';
import { getUser } from './user.queries';

const Profile = z.object({ displayName });

export async function updateProfile(ctx: Context, input: z.input<typeof Profile>): Promise<User> {
  const changes = check(Profile, input);
  const user = await ctx.transact(async (tx) => {
    await tx.entities.update(User, { id: ctx.viewer.id }, changes);
    tx.record(userChanged, { userId: ctx.viewer.id, fields: ['displayName'] });
    return getUser(tx, ctx.viewer.id);
  });
  ctx.use(viewersKey).forget(ctx.viewer.sessionId);
  return user;
}
