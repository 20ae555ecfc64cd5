import { lazy } from 'react';
import type { RoleScreens } from '../../shell/role-screens';
import { adminFeeds } from './admin.feeds';
import { Feed } from './feed';

const admin: RoleScreens = {
  feeds: adminFeeds,
  screens: [
    { path: 'feed', label: 'Money', icon: 'history', component: Feed },
    { path: 'live', label: 'Live', icon: 'pulse', component: lazy(() => import('./live')) },
    { path: 'announce', label: 'Announce', icon: 'horn', component: lazy(() => import('./announce')) },
    { path: 'users', label: 'Users', icon: 'people', component: lazy(() => import('./users')) },
    { path: 'audit', label: 'Audit', icon: 'audit', component: lazy(() => import('./audit')) },
  ],
};

export default admin;
