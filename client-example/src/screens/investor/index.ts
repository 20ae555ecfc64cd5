import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { moneyFeeds } from '../money/money.feeds';
import { investorFeeds } from './investor.feeds';
import { Market } from './market';

const investor: RoleScreens = {
  feeds: [...moneyFeeds, ...investorFeeds],
  screens: [
    { path: 'market', label: 'Market', icon: 'market', component: Market },
    { path: 'portfolio', label: 'Portfolio', icon: 'chart', component: lazy(() => import('./portfolio')) },
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: lazy(() => import('../money/wallet-screen')) },
    { path: 'activity', label: 'Activity', icon: 'history', component: lazy(() => import('./activity')) },
    { path: 'invoice', label: 'Invoice', icon: 'invoice', inNav: false, component: lazy(() => import('./invoice')) },
  ],
};

export default investor;
