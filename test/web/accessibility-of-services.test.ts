import { describeScreens } from './barriers';

describeScreens('around bills and bookings', {
  payer: ['bills', 'receipts', 'autopay', 'wallet', 'messages'],
  biller: ['outstanding', 'issue', 'messages', 'history'],
  client: ['find', 'mine', 'book', 'wallet', 'messages', 'history'],
  provider: ['requests', 'calendar', 'services', 'earnings'],
});
