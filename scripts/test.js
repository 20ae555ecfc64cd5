'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { buildPages } = require('./build-pages.js');
const { buildServer } = require('./build-server.js');

const root = join(__dirname, '..');

/** Some tests start the server as a user does, and some look at its pages: both are built first. Arguments go to jest. */
async function main() {
  await Promise.all([buildServer(), buildPages()]);
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { status } = spawnSync(process.execPath, [jest, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
  sayWhatIsMissing();
  process.exit(status ?? 1);
}

/** With CI=true those tests fail instead of being skipped. */
function sayWhatIsMissing() {
  const { findRedis } = require('../dist/server/cluster/find-redis.js');
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(chromium))
    console.log(`\nSkipped: the tests in a browser. There is no ${chromium}; install Chromium or set CHROMIUM_PATH.`);
  if (findRedis(process.env) === null)
    console.log(
      '\nSkipped: the tests with Redis. There is no redis-server on the PATH; install Redis or set REDIS_SERVER_PATH.',
    );
}

void main();
