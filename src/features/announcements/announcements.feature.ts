import type { Feature } from '../../graphql/feature';
import { Announcement } from './announcement.entity';
import { findAnnouncement } from './announcement.queries';
import { AnnouncementResolver } from './announcement.resolver';
import { announcementPublished } from './announcement.topics';

export const announcements: Feature = {
  name: 'announcements',
  resolvers: [AnnouncementResolver],
  entities: [Announcement],
  topics: [announcementPublished],
  nodes: [{ kind: 'ann', find: findAnnouncement }],
};
