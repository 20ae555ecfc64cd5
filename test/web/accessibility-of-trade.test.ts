import { checkScreens } from './barriers';
import { describeOnWeb } from './web-server';

describeOnWeb('what everybody can use who sells, and the admin', (server) => {
  it.each([
    ['vendor', 'board', 'items', 'takings'],
    ['seller', 'invoices', 'new', 'standing'],
    ['biller', 'outstanding', 'issue'],
    ['provider', 'requests', 'calendar', 'services', 'earnings'],
    ['admin', 'feed', 'live', 'announce', 'users', 'audit'],
  ])(
    'has no barriers, wide and light, narrow and dark: %s',
    (account, ...paths) => checkScreens(server, account, paths),
    60_000,
  );
});
