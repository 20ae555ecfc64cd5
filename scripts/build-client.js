'use strict';
const { spawnSync } = require('node:child_process');
const { randomUUID } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { dirname, join, relative } = require('node:path');

const root = join(__dirname, '..');
const source = join(root, 'src', 'client');
const target = join(root, 'dist', 'client');

/** `liveledger/client` as modules for browsers, with types; says whether there was something to do. */
function buildClient() {
  if (!existsSync(source) || isFresh()) return false;
  const draft = join(root, 'dist', `.client-${randomUUID()}`);
  try {
    compile(draft);
    writeFileSync(join(draft, 'package.json'), '{ "type": "module", "sideEffects": false }\n');
    publish(draft);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return true;
}

function compile(draft) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [tsc, '-p', join(root, 'tsconfig.client.json'), '--outDir', draft];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The client kit does not compile:\n${stdout}`);
  for (const file of list(draft)) writeFileSync(file, withExtensions(readFileSync(file, 'utf8')));
}

/** What the browser asks for are files, and files have a whole name. */
function withExtensions(code) {
  return code.replace(/(\bfrom |\bimport\()(['"])(\.{1,2}\/[^'"]+)\2/g, '$1$2$3.js$2');
}

/** Each file whole or not at all, the marker of freshness last: several commands may build at once. */
function publish(draft) {
  const names = list(draft).map((file) => relative(draft, file));
  for (const name of names.sort((a, b) => Number(a === 'package.json') - Number(b === 'package.json'))) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    renameSync(join(draft, name), join(target, name));
  }
  for (const file of list(target)) if (!names.includes(relative(target, file))) rmSync(file, { force: true });
}

function isFresh() {
  const marker = join(target, 'package.json');
  if (!existsSync(marker)) return false;
  const built = statSync(marker).mtimeMs;
  const inputs = [
    ...list(source),
    __filename,
    ...['tsconfig.json', 'tsconfig.client.json'].map((name) => join(root, name)),
  ];
  return inputs.every((file) => statSync(file).mtimeMs <= built);
}

function list(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

module.exports = { buildClient };
