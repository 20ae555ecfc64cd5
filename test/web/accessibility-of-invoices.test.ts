import { describeScreens } from './barriers';

describeScreens('around invoices', {
  seller: ['invoices', 'new', 'orders', 'standing', 'history'],
  investor: ['market', 'portfolio', 'wallet', 'activity'],
  buyer: ['confirm', 'due', 'wallet', 'history'],
});
