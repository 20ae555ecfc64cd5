import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { bookingFeed } from '../bookings/booking.feeds';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { reviewFeed } from './provider.feeds';
import { Requests } from './requests';

const provider: RoleScreens = {
  feeds: [...moneyFeeds, bookingFeed, reviewFeed, ...messageFeeds],
  screens: [
    { path: 'requests', label: 'Requests', icon: 'bell', component: Requests },
    { path: 'calendar', label: 'Calendar', icon: 'calendar', component: lazy(() => import('./calendar')) },
    { path: 'earnings', label: 'Earnings', icon: 'chart', component: lazy(() => import('./earnings')) },
    { path: 'services', label: 'Services', icon: 'items', component: lazy(() => import('./services')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
    {
      path: 'history',
      label: 'History',
      icon: 'history',
      inNav: false,
      component: lazy(() => import('../money/history')),
    },
  ],
};

export default provider;
