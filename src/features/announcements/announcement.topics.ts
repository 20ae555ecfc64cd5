import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { Role } from '../../base/role';
import { topic } from '../../live/topic';
import { Severity } from '../notices';

export const announcementsStream = 'announcements';

const AnnouncementPublished = z.object({
  announcement: z.object({
    id: z.string(),
    title: z.string(),
    message: z.string(),
    severity: z.enum(Severity),
    audience: z.array(z.enum(Role)).nullable(),
    expiresAt: dateInJson.nullable(),
    createdAt: dateInJson,
  }),
});
export type AnnouncementPublished = z.output<typeof AnnouncementPublished>;

export const announcementPublished = topic<AnnouncementPublished>({
  name: 'announcement.published',
  type: 'AnnouncementPublishedEvent',
  description: 'An admin has announced something, to everybody or to those with certain roles.',
  payload: AnnouncementPublished,
  streams: () => [announcementsStream],
});
