'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const bench = join(root, 'bench');

/** The peers are not the product's dependencies: they are installed when somebody measures, and again when their list changes. */
function main() {
  if (!isInstalled()) {
    console.error('Installing what Liveledger is compared with …');
    const { status } = spawnSync('npm', ['ci', '--prefix', bench, '--no-audit', '--no-fund'], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  const { status } = spawnSync(process.execPath, [join(bench, 'run.js'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

/** npm writes down what it has installed, after everything else. */
function isInstalled() {
  const installed = join(bench, 'node_modules', '.package-lock.json');
  const wanted = join(bench, 'package-lock.json');
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

main();
