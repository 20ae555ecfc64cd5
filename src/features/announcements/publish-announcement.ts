import { check } from '../../base/check';
import { badInput } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Context } from '../../live/context';
import { audit } from '../audit';
import { Announcement } from './announcement.entity';
import { NewAnnouncement, type AnnouncementInput } from './announcement.input';
import { isOver } from './announcement.rules';
import { announcementPublished } from './announcement.topics';

export async function publishAnnouncement(ctx: Context, input: AnnouncementInput): Promise<Announcement> {
  const given = check(NewAnnouncement, input);
  const now = new Date();
  if (isOver(given, now))
    throw badInput('expiresAt', 'expiresAt: is over; an announcement ends in the future or never');
  const announcement = Object.assign(new Announcement(), { ...given, id: newId('ann'), createdAt: now });
  return ctx.transact(async (tx) => {
    await tx.entities.insert(Announcement, announcement);
    await audit(tx, ctx.viewer, 'publishAnnouncement', announcement.id);
    tx.record(announcementPublished, { announcement });
    return announcement;
  });
}
