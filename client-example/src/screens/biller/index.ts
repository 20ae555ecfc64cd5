import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { billFeeds } from '../bills/bill.feeds';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { Outstanding } from './outstanding';

const biller: RoleScreens = {
  feeds: [...moneyFeeds, ...billFeeds, ...messageFeeds],
  screens: [
    { path: 'outstanding', label: 'Outstanding', icon: 'clock', component: Outstanding },
    { path: 'issue', label: 'Issue', icon: 'add', component: lazy(() => import('./issue')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
  ],
};

export default biller;
