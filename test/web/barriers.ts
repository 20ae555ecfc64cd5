import { AxeBuilder } from '@axe-core/playwright';
import type { Tab } from './tab';
import { describeOnWeb, type WebServer } from './web-server';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] as const;
const looks = [
  { width: 1280, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
] as const;

/** What keeps somebody from using what is shown just now: for axe, for whoever would have to scroll sideways, and for whoever reads lists. */
export async function barriersIn({ page }: Tab): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: [...tags], resultTypes: ['violations'] })
    // Without frames there is nothing to put together, for which axe would open a page of its own.
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const squeezed = await page.evaluate(() =>
    [...document.querySelectorAll('.list > li > .list-main')]
      .filter((shown) => shown.clientWidth > 0 && shown.clientWidth < 120)
      .map(({ textContent }) => textContent),
  );
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`)),
    ...squeezed.map((text) => `squeezed: ${text}`),
    ...(tooWide > 0 ? [`${tooWide} pixels too wide`] : []),
  ];
}

/** A file may take about a minute: each market has its own. */
export function describeScreens(market: string, screens: Readonly<Record<string, readonly string[]>>): void {
  describeOnWeb(
    `what everybody can use ${market}`,
    (server) => {
      it.each(Object.entries(screens))(
        'has no barriers, wide and light, narrow and dark: %s',
        (account, paths) => checkScreens(server, account, paths),
        60_000,
      );
    },
    { history: true },
  );
}

/** One page for all screens of a role; it becomes another one's by its width and its theme. */
async function checkScreens(server: WebServer, account: string, paths: readonly string[]): Promise<void> {
  const tab = await server.as(account);
  for (const { width, colorScheme } of looks) {
    await tab.page.setViewportSize({ width, height: 900 });
    await tab.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of paths) {
      await tab.show(`/app/${account}/${path}`);
      await tab.page.getByRole('heading', { level: 1 }).waitFor();
      // The first of those that are left: a screen may wait for several things, and a locator for one only.
      await tab.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      expect({ path, width, barriers: await barriersIn(tab) }).toEqual({ path, width, barriers: [] });
      expect(await tab.page.getByRole('heading', { level: 1 }).count()).toBe(1);
    }
  }
}
