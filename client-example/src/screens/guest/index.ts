import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { GuestWallet } from './guest-wallet';
import { guestFeeds } from './guest.feeds';

const guest: RoleScreens = {
  feeds: [...moneyFeeds, ...guestFeeds, ...messageFeeds],
  screens: [
    { path: 'wallet', label: 'Wallet', icon: 'wallet', component: GuestWallet },
    { path: 'pay', label: 'Pay', icon: 'scan', component: lazy(() => import('../pay/pay')) },
    { path: 'orders', label: 'Orders', icon: 'orders', component: lazy(() => import('./orders')) },
    { path: 'messages', label: 'Messages', icon: 'message', component: lazy(() => import('../messages/messages')) },
    { path: 'history', label: 'History', icon: 'history', component: lazy(() => import('../money/history')) },
    { path: 'send', label: 'Send', icon: 'wallet', inNav: false, component: lazy(() => import('./send')) },
    {
      path: 'stalls',
      label: 'Stalls',
      icon: 'market',
      inNav: false,
      component: lazy(() => import('./stalls')),
    },
  ],
};

export default guest;
