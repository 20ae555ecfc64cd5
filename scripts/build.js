'use strict';
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { buildClient } = require('./build-client.js');
const { buildPages } = require('./build-pages.js');
const { buildServer } = require('./build-server.js');

const root = join(__dirname, '..');

/** All that an image or a package carries instead of the sources; on a developer's machine every command builds what it needs by itself. */
async function main() {
  await Promise.all([buildServer(), buildPages()]);
  buildClient();
  process.exitCode = buildTypes();
}

/** What an editor needs to know of `liveledger/testing`, and of `liveledger/client` where it is required. */
function buildTypes() {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  return spawnSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

void main();
