'use strict';
const { Film } = require('./film.js');
const { openPage } = require('./open-page.js');

const size = { width: 1040, height: 760 };
/** The stage alone, and low enough that all of both sides is in the picture. */
const onlyTheStage = `
  .tour-top, .tour-hero, [aria-label=Roles], #stage > h2, .snippet { display: none; }
  .tour { padding: 12px 16px 0; }
  .tour-steps { grid-template-columns: 1fr 1fr; }
  .tour-steps li { min-height: 58px; font-size: 15px; line-height: 1.25; }
  .tour-steps button { flex: none; }
  .tour-steps + p, div:has(> [data-testid=latency]) { display: none !important; }
  .pane iframe { height: 478px; }
  html { overflow: hidden; }`;

/** A payment moves the other side; then the other side loses its connection, is paid twice, and catches up. */
async function filmPullingThePlug(browser, darkroom, url) {
  const page = await openPage(browser, url, { viewport: size });
  await page.addStyleTag({ content: onlyTheStage });
  const [left, right] = ['left', 'right'].map((side) => page.frameLocator(`[name=pane-${side}]`));
  const steps = page.getByRole('list', { name: 'Pull the plug' });
  const pill = (pane, text) => pane.locator('header [role=status]').filter({ hasText: text }).waitFor();
  const balance = right.getByTestId('balance');
  const send = left.getByRole('button', { name: 'Send', exact: true });

  await page.getByRole('button', { name: 'Pull the plug', exact: true }).click();
  for (const pane of [left, right]) await pill(pane, /^Live/);
  await steps.getByRole('button', { name: 'Show me' }).click();
  await balance.filter({ hasText: /\d/ }).waitFor();
  // As the tour itself says it: no step of this one leads there before the plug is pulled.
  await page.locator('[name=pane-left]').evaluate((pane) => {
    pane.contentWindow.postMessage({ tour: 'go', path: 'send' }, window.location.origin);
  });
  await left.getByLabel('To', { exact: true }).selectOption({ label: 'Taco Verde' });

  const film = new Film(page, darkroom);
  await film.begin({ x: 420, y: 330 });
  await film.hold(900);
  await film.click(send);
  await left.getByText('Sent.', { exact: true }).waitFor();
  await film.watch(12);
  await film.hold(1300);

  await film.click(steps.getByRole('button', { name: 'Pull the plug' }));
  await pill(right, /^Reconnecting/);
  await film.hold(1300);
  for (const said of ['Sent, 2 times.', 'Sent, 3 times.']) {
    await film.click(send);
    await left.getByText(said).waitFor();
    await film.hold(600);
  }
  await film.hold(600);

  await film.click(steps.getByRole('button', { name: 'Show me' }));
  await film.hold(300);
  await film.click(steps.getByRole('button', { name: 'Plug it in' }));
  await pill(right, 'Catching up (2)');
  await film.hold(900);
  await film.watch(10);
  await pill(right, /^Live/);
  await film.hold(3000);
  await page.context().close();
  return film.develop();
}

/* global window */

module.exports = { filmPullingThePlug };
