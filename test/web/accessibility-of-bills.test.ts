import { describeScreens } from './barriers';

describeScreens('around bills', {
  payer: ['bills', 'receipts', 'autopay', 'wallet', 'messages'],
  biller: ['outstanding', 'issue', 'messages', 'history'],
});
