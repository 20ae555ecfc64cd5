import { AxeBuilder } from '@axe-core/playwright';
import { describeOnWeb } from './web-server';

const screens: readonly (readonly [account: string, ...screens: string[]])[] = [
  ['customer', 'wallet', 'pay', 'orders', 'history'],
  ['customer', 'stalls', 'send', 'settings'],
  ['vendor', 'board', 'items', 'takings'],
  ['seller', 'invoices', 'new', 'standing'],
  ['investor', 'market', 'portfolio'],
  ['buyer', 'confirm', 'due'],
  ['payer', 'bills', 'receipts', 'autopay'],
  ['biller', 'outstanding', 'issue'],
  ['client', 'find', 'mine', 'book', 'wallet'],
  ['provider', 'requests', 'calendar', 'services', 'earnings'],
  ['admin', 'feed', 'live', 'announce', 'users', 'audit'],
];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describeOnWeb('what everybody can use', (server) => {
  it.each(screens)(
    'has no barriers in light and dark, wide and narrow: %s',
    async (account, ...paths) => {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        const tab = await server.as(account, '', { width, colorScheme });
        for (const path of paths) {
          await tab.show(`/app/${account}/${path}`);
          await tab.page.getByRole('heading', { level: 1 }).waitFor();
          await tab.page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
          const { violations } = await new AxeBuilder({ page: tab.page }).withTags(tags).analyze();
          const found = violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${path} ${width}: ${id} ${html}`),
          );
          expect(found).toEqual([]);
          expect(await tab.page.getByRole('heading', { level: 1 }).count()).toBe(1);
          const tooWide = await tab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          expect(tooWide).toBeLessThanOrEqual(0);
        }
      }
    },
    60_000,
  );

  it.each(['light', 'dark'] as const)('has no barriers on the tour and its drawers, %s', async (colorScheme) => {
    for (const width of [1280, 360]) {
      const { page } = await server.open('/', { width, colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
    }
    const tab = await server.as('customer', '', { colorScheme });
    await tab.press(/^Notifications/);
    await tab.page.getByRole('dialog').getByText('Nothing to tell you yet').waitFor();
    const { violations } = await new AxeBuilder({ page: tab.page }).withTags(tags).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
  });
});
