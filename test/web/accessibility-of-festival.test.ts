import { describeScreens } from './barriers';

describeScreens('at the festival', {
  customer: ['wallet', 'pay', 'orders', 'history', 'stalls', 'send', 'messages', 'settings'],
  vendor: ['board', 'items', 'takings', 'messages', 'history'],
});
