export { announcements } from './announcements.feature';
