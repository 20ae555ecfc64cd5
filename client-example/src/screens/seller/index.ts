import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { messageFeeds } from '../messages/messages.feeds';
import { moneyFeeds } from '../money/money.feeds';
import { vendorFeeds } from '../vendor/vendor.feeds';
import { MyInvoices } from './my-invoices';
import { sellerFeeds } from './seller.feeds';

const seller: RoleScreens = {
  feeds: [...moneyFeeds, ...sellerFeeds, ...vendorFeeds, ...messageFeeds],
  screens: [
    { path: 'invoices', label: 'Invoices', icon: 'invoice', component: MyInvoices },
    { path: 'new', label: 'Offer', icon: 'add', component: lazy(() => import('./new-invoice')) },
    { path: 'orders', label: 'Orders', icon: 'board', component: lazy(() => import('../vendor/board-screen')) },
    { path: 'standing', label: 'Standing', icon: 'star', component: lazy(() => import('./standing')) },
    { path: 'history', label: 'Money', icon: 'wallet', component: lazy(() => import('./money')) },
    { path: 'items', label: 'Items', icon: 'items', inNav: false, component: lazy(() => import('../vendor/items')) },
    {
      path: 'takings',
      label: 'Analytics',
      icon: 'chart',
      inNav: false,
      component: lazy(() => import('../vendor/takings')),
    },
    {
      path: 'messages',
      label: 'Messages',
      icon: 'message',
      inNav: false,
      component: lazy(() => import('../messages/messages')),
    },
  ],
};

export default seller;
