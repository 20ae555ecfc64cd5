'use strict';
const { openPage } = require('./open-page.js');

const size = { width: 1180, height: 760 };

/** Who shows what: the screen of each role on which most happens. */
const screens = {
  customer: 'orders',
  vendor: 'board',
  seller: 'invoices',
  investor: 'market',
  buyer: 'confirm',
  payer: 'bills',
  biller: 'outstanding',
  client: 'find',
  provider: 'earnings',
  admin: 'feed',
};

/** Each role, in light and in dark. */
async function takeScreens(browser, darkroom, url, keep) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [account, screen] of Object.entries(screens)) {
      const address = `${url}/app/${account}/${screen}?as=${account}`;
      const page = await openPage(browser, address, { viewport: size, colorScheme, reducedMotion: 'reduce' });
      await page.locator('header [role=status]').filter({ hasText: /^Live/ }).waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
      await page.waitForLoadState('networkidle');
      keep(`${account}-${colorScheme}`, await darkroom.develop(await page.screenshot()));
      await page.context().close();
    }
  }
}

module.exports = { takeScreens };
