'use strict';
const { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, relative } = require('node:path');

const root = join(__dirname, '..');
const source = join(root, 'src');
const target = join(root, 'dist', 'server');

/** Compiles what is newer than its output and drops outputs without a source. A packed release has no `src` and is left alone. */
async function buildServer() {
  if (!existsSync(source)) return 0;
  const files = list(source).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
  const outputs = new Map(files.map((file) => [outputOf(file), file]));
  dropOrphans(outputs);
  const settings = statSync(join(root, '.swcrc')).mtimeMs;
  const stale = [...outputs].filter(([output, file]) => !isFresh(output, file, settings));
  if (stale.length === 0) return 0;
  const { transformFile } = require('@swc/core');
  await Promise.all(
    stale.map(async ([output, file]) => {
      const { code, map } = await transformFile(file, { configFile: join(root, '.swcrc'), sourceFileName: file });
      mkdirSync(dirname(output), { recursive: true });
      replace(`${output}.map`, map);
      replace(output, `${code}\n//# sourceMappingURL=${basename(output)}.map\n`);
    }),
  );
  return stale.length;
}

/** Whole or not at all: several commands may build at once, and one of them may run what another one has just built. */
function replace(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

function outputOf(file) {
  return join(target, relative(source, file)).replace(/\.tsx?$/, '.js');
}

function isFresh(output, file, settings) {
  if (!existsSync(output)) return false;
  const built = statSync(output).mtimeMs;
  return built >= statSync(file).mtimeMs && built >= settings;
}

function dropOrphans(outputs) {
  for (const file of list(target)) {
    if (file.endsWith('.js') && !outputs.has(file)) {
      rmSync(file);
      rmSync(`${file}.map`, { force: true });
    }
  }
}

function list(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

module.exports = { buildServer };
