export { channels, provideChannels } from './channels.feature';
export type { PushReach } from './push-reach';
