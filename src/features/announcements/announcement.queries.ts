import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import { Announcement } from './announcement.entity';
import { isFor, isOver } from './announcement.rules';

/** Who publishes more at a time is read by nobody; the oldest of them give way. */
const mostInForce = 100;

/** Those in force for the viewer, the newest first. */
export function listAnnouncements(ctx: Context): Promise<Announcement[]> {
  return ctx.db.entities
    .createQueryBuilder(Announcement, 'a')
    .where('(a.expiresAt IS NULL OR a.expiresAt > clock_timestamp())')
    .andWhere('(a.audience IS NULL OR a.audience && :roles)', { roles: rolesOf(ctx) })
    .orderBy({ 'a.createdAt': 'DESC', 'a.id': 'DESC' })
    .limit(mostInForce)
    .getMany();
}

export async function findAnnouncement(ctx: Context, id: string): Promise<Announcement | null> {
  const found = isId('ann', id) ? await ctx.db.entities.findOneBy(Announcement, { id }) : null;
  return found && isFor(found, rolesOf(ctx)) && !isOver(found, new Date()) ? found : null;
}

function rolesOf({ viewerIfAny }: Context) {
  return viewerIfAny?.roles ?? [];
}
