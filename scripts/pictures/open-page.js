'use strict';

/** What a browser without a desktop takes for the font of the system looks like nobody's. */
const font = `:root {
  --mantine-font-family: Arial, 'Liberation Sans', sans-serif !important;
  --mantine-font-family-headings: var(--mantine-font-family) !important;
}`;

/** A page in a profile of its own. */
async function openPage(browser, url, options) {
  const context = await browser.newContext({ colorScheme: 'light', locale: 'en-GB', ...options });
  await context.addInitScript((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, font);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/* global document, CSSStyleSheet */

module.exports = { openPage };
