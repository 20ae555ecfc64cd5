import { barriersIn, checkScreens } from './barriers';
import { describeOnWeb } from './web-server';

describeOnWeb('what everybody can use who pays, and the tour', (server) => {
  it.each([
    ['customer', 'wallet', 'pay', 'orders', 'history', 'stalls', 'send', 'settings'],
    ['payer', 'bills', 'receipts', 'autopay'],
    ['client', 'find', 'mine', 'book', 'wallet'],
    ['investor', 'market', 'portfolio'],
    ['buyer', 'confirm', 'due'],
  ])(
    'has no barriers, wide and light, narrow and dark: %s',
    (account, ...paths) => checkScreens(server, account, paths),
    60_000,
  );

  it.each(['light', 'dark'] as const)('has no barriers on the tour and its drawers, %s', async (colorScheme) => {
    const tour = await server.open('/', { colorScheme });
    for (const width of [1280, 360]) {
      await tour.page.setViewportSize({ width, height: 900 });
      expect(await barriersIn(tour)).toEqual([]);
    }
    const tab = await server.as('customer', '', { colorScheme });
    await tab.press(/^Notifications/);
    await tab.page.getByRole('dialog').getByText('Nothing to tell you yet').waitFor();
    expect(await barriersIn(tab)).toEqual([]);
  });
});
