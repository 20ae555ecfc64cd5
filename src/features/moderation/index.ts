export { moderation } from './moderation.feature';
