import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { moneyFeeds } from '../money/money.feeds';
import { buyerFeeds } from './buyer.feeds';
import { ToConfirm } from './to-confirm';

const buyer: RoleScreens = {
  feeds: [...moneyFeeds, ...buyerFeeds],
  screens: [
    { path: 'confirm', label: 'To confirm', icon: 'check', component: ToConfirm },
    { path: 'due', label: 'Due', icon: 'clock', component: lazy(() => import('./due')) },
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: lazy(() => import('../money/wallet-screen')) },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
  ],
};

export default buyer;
