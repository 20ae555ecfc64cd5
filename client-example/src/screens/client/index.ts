import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { bookedFeed } from '../bookings/booking.feeds';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { Find } from './find';

const client: RoleScreens = {
  feeds: [...moneyFeeds, bookedFeed, ...messageFeeds],
  screens: [
    { path: 'find', label: 'Find', icon: 'search', component: Find },
    { path: 'mine', label: 'My bookings', icon: 'calendar', component: lazy(() => import('./mine')) },
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: lazy(() => import('../money/wallet-screen')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
  ],
};

export default client;
