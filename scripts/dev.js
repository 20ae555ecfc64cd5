'use strict';
const { spawn } = require('node:child_process');
const { watch } = require('node:fs');
const { join } = require('node:path');
const { buildPages } = require('./build-pages.js');
const { buildServer } = require('./build-server.js');

const root = join(__dirname, '..');
/** Editors write a file in several steps. */
const settleMs = 100;

let server = null;
let timer = null;
let starting = Promise.resolve();

/** Watch mode: compiles what has changed and starts the server anew. Several changes at once are one. */
async function main() {
  await buildPages();
  starting = restart();
  for (const folder of ['src', 'migrations']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => (starting = starting.then(restart)), settleMs);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop().then(() => process.exit(0)));
}

async function restart() {
  try {
    await buildServer();
  } catch (error) {
    console.error(error.message);
    return; // The old server goes on until the sources compile again.
  }
  await stop();
  server = spawn(process.execPath, ['bin/liveledger.js', 'start'], { cwd: root, stdio: 'inherit' });
}

function stop() {
  const old = server;
  server = null;
  if (old === null || old.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    old.once('exit', resolve);
    old.kill('SIGTERM');
  });
}

void main();
