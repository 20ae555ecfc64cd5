import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { billFeeds } from '../bills/bill.feeds';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { Bills } from './bills';

const payer: RoleScreens = {
  feeds: [...moneyFeeds, ...billFeeds, ...messageFeeds],
  screens: [
    { path: 'bills', label: 'Bills', icon: 'invoice', component: Bills },
    { path: 'receipts', label: 'Receipts', icon: 'check', component: lazy(() => import('./receipts')) },
    { path: 'autopay', label: 'Autopay', icon: 'clock', component: lazy(() => import('./autopay')) },
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: lazy(() => import('../money/wallet-screen')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
  ],
};

export default payer;
