'use strict';
const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { buildServer } = require('./build-server.js');

const root = join(__dirname, '..');
const fix = process.argv.includes('--fix');
const bin = (name) => join('node_modules', '.bin', name);
const cache = (name) => join('node_modules', '.cache', name);

/** Each looks at the same tree and none needs another one, but for those that write: with `--fix` they go first, one by one. */
const writers = [
  ['generated files', 'node', ['bin/liveledger.js', 'generate', ...(fix ? [] : ['--check'])]],
  ['client types', bin('graphql-codegen'), ['--config', 'client-example/codegen.ts', ...(fix ? [] : ['--check'])]],
  [
    'lint',
    bin('eslint'),
    ['.', '--cache', '--cache-location', cache('eslint/'), '--max-warnings=0', ...(fix ? ['--fix'] : [])],
  ],
  ['format', bin('prettier'), ['.', '--cache', '--log-level=warn', fix ? '--write' : '--check']],
];
const readers = [
  ['types', bin('tsc'), ['--noEmit']],
  ['types of the web client', bin('tsc'), ['--noEmit', '-p', 'client-example']],
  ['walls', bin('depcruise'), ['src', 'test', '--config', '.dependency-cruiser.js', '--output-type', 'err']],
  ['unused code', bin('knip'), []],
];

async function main() {
  const since = performance.now();
  await buildServer();
  if (fix) for (const task of writers) await run(task);
  const results = await Promise.all([...(fix ? [] : writers), ...readers].map(run));
  console.log(`${((performance.now() - since) / 1000).toFixed(1)} s`);
  process.exit(results.every(Boolean) ? 0 : 1);
}

/** Shows what a task says only when it fails: what is right needs no words. */
function run([name, command, args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
      if (code !== 0) process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

void main();
