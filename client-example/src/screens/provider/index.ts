import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { providedFeed } from '../bookings/booking.feeds';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { Requests } from './requests';

const provider: RoleScreens = {
  feeds: [...moneyFeeds, providedFeed, ...messageFeeds],
  screens: [
    { path: 'requests', label: 'Requests', icon: 'bell', component: Requests },
    { path: 'calendar', label: 'Calendar', icon: 'calendar', component: lazy(() => import('./calendar')) },
    { path: 'services', label: 'Services', icon: 'items', component: lazy(() => import('./services')) },
    { path: 'earnings', label: 'Earnings', icon: 'chart', component: lazy(() => import('./earnings')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
  ],
};

export default provider;
