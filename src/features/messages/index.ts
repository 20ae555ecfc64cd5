export { messages } from './messages.feature';
