import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { moneyFeeds } from '../money/money.feeds';
import { Wallet } from '../money/wallet';

const role: RoleScreens = {
  feeds: [...moneyFeeds],
  screens: [
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: Wallet },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
  ],
};

export default role;
