export { joins } from './joins.feature';
