import { describeScreens } from './barriers';

describeScreens('around bookings', {
  client: ['find', 'mine', 'book', 'wallet', 'messages', 'history'],
  provider: ['requests', 'calendar', 'services', 'earnings', 'messages', 'history'],
});
