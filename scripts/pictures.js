'use strict';
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { chromium } = require('playwright-core');
const { buildPages } = require('./build-pages.js');
const { buildServer } = require('./build-server.js');
const { Darkroom } = require('./pictures/darkroom.js');
const { filmPullingThePlug } = require('./pictures/pull-the-plug.js');
const { takeScreens } = require('./pictures/screens.js');

const root = join(__dirname, '..');
const target = join(root, 'docs', 'pictures');
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** What README and docs/screens.md show, taken anew of a server with the demo's data. */
async function main() {
  await Promise.all([buildServer(), buildPages({ only: 'app' })]);
  const { startLiveledger } = require('../dist/server/testing/index.js');
  const world = await startLiveledger({ demo: { history: true } });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const darkroom = await Darkroom.open(browser);
    mkdirSync(target, { recursive: true });
    const keep = (name, picture) => {
      writeFileSync(join(target, `${name}.webp`), picture);
      console.log(`${String(Math.ceil(picture.length / 1024)).padStart(5)} KiB  ${name}`);
    };
    await takeScreens(browser, darkroom, world.url, keep);
    keep('pull-the-plug', await filmPullingThePlug(browser, darkroom, world.url));
  } finally {
    await browser.close();
    await world[Symbol.asyncDispose]();
  }
}

void main();
