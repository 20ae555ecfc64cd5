export { announcements } from './announcements.feature';
export { publishAnnouncement } from './publish-announcement';
