'use strict';
const { spawn } = require('node:child_process');
const { existsSync, watch } = require('node:fs');
const { join } = require('node:path');
const { buildServer } = require('./build-server.js');
const { freePort, serveClient } = require('./dev-client.js');

const root = join(__dirname, '..');
/** Editors write a file in several steps. */
const settleMs = 100;

let env = process.env;
let server = null;
let timer = null;
let starting = Promise.resolve();

/**
 * Watch mode: compiles what has changed and starts the server anew; several changes at once are one. The web client stands in
 * front of it, on the port where people look, and the server behind on one of its own.
 */
async function main() {
  process.chdir(root);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const {
    HOST: host = '127.0.0.1',
    PORT: port = '4000',
    PUBLIC_URL: publicUrl = `http://localhost:${port}`,
  } = process.env;
  const behind = await freePort();
  env = { ...process.env, HOST: '127.0.0.1', PORT: String(behind), PUBLIC_URL: publicUrl };
  await serveClient({ host, port: Number(port), target: `http://127.0.0.1:${behind}` });
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
  server = spawn(process.execPath, ['bin/liveledger.js', 'start', '--pages=ide'], { cwd: root, env, stdio: 'inherit' });
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
