export { monitoring } from './monitoring.feature';
