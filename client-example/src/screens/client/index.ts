import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { bookingFeed } from '../bookings/booking.feeds';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { Find } from './find';

const client: RoleScreens = {
  feeds: [...moneyFeeds, bookingFeed, ...messageFeeds],
  screens: [
    { path: 'find', label: 'Find', icon: 'search', component: Find },
    { path: 'mine', label: 'Bookings', icon: 'calendar', component: lazy(() => import('./mine')) },
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: lazy(() => import('../money/wallet-screen')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
    { path: 'book', label: 'Book', icon: 'calendar', inNav: false, component: lazy(() => import('./book')) },
  ],
};

export default client;
