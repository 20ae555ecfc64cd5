import { barriersIn } from './barriers';
import { describeOnWeb } from './web-server';

describeOnWeb('what everybody can use before he is somebody, and in drawers', (server) => {
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
