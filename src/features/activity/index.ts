export { activity } from './activity.feature';
