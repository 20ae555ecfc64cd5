import type { Context } from '../../live/context';
import { isFor, isOver } from './announcement.rules';
import { announcementPublished, announcementsStream } from './announcement.topics';

/** Those with the same roles hear the same. What is over is not told to whoever comes back later either. */
export function watchAnnouncements({ context }: { readonly context: Context }) {
  const roles = [...context.viewer.roles].sort();
  return context.watch(announcementsStream, {
    topics: [announcementPublished],
    scope: roles.join(' '),
    where: ({ payload: { announcement } }) => isFor(announcement, roles) && !isOver(announcement, new Date()),
  });
}
