import { describeScreens } from './barriers';

describeScreens('of the admin', { admin: ['feed', 'live', 'announce', 'users', 'audit', 'nowhere'] });
