import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { Board } from './board';
import { vendorFeeds } from './vendor.feeds';

const vendor: RoleScreens = {
  feeds: [...moneyFeeds, ...vendorFeeds, ...messageFeeds],
  screens: [
    { path: 'board', label: 'Orders', icon: 'board', component: Board },
    { path: 'items', label: 'Items', icon: 'items', component: lazy(() => import('./items')) },
    { path: 'takings', label: 'Takings', icon: 'chart', component: lazy(() => import('./takings')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
  ],
};

export default vendor;
