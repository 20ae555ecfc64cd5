'use strict';
const { spawn } = require('node:child_process');
const { createHash, randomUUID } = require('node:crypto');
const { existsSync, readFileSync, readdirSync } = require('node:fs');
const { readFile, rename, rm, writeFile } = require('node:fs/promises');
const { dirname, extname, join, relative } = require('node:path');
const { promisify } = require('node:util');
const zlib = require('node:zlib');

const root = join(__dirname, '..');
const target = join(root, 'dist', 'pages');

/** Each becomes a folder of this name in `dist/pages`: out of the first folder, which is a Vite project, and what that takes from others. */
const pages = { ide: ['ide'], app: ['client-example', 'src/client'] };

/**
 * Builds what is missing, or older than its sources, and says which. A packed release has no sources, a production image no
 * Vite: there the pages are taken as they are. `announce` hears of each page that takes its time now.
 */
async function buildPages({ only, announce = () => {} } = {}) {
  const built = [];
  for (const page of only === undefined ? Object.keys(pages) : [only]) {
    if (await buildPage(page, announce)) built.push(page);
  }
  return built;
}

async function buildPage(page, announce) {
  const sources = pages[page].map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  const [source, output] = [join(root, pages[page][0]), join(target, page)];
  const vite = existsSync(source) ? findVite() : null;
  if (vite === null) {
    if (!existsSync(join(output, 'index.html'))) {
      console.error(
        `The page "${page}" is not built, and cannot be built here, where its sources or Vite are missing.`,
      );
    }
    return false;
  }
  const stamp = stampOf(sources);
  if (stampIn(output) === stamp) return false;
  announce(page);
  const draft = join(target, `.${page}-${randomUUID()}`);
  try {
    await runVite(vite, source, draft);
    await compress(join(draft, 'assets'));
    await writeFile(join(draft, 'stamp'), stamp);
    await publish(draft, output, stamp);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return true;
}

/** All that the output depends on. It lies in the output, and so never speaks of another one. */
function stampOf(sources) {
  const hash = createHash('sha256');
  for (const file of [
    ...sources.flatMap(list).sort(),
    join(root, 'package-lock.json'),
    join(__dirname, 'build-pages.js'),
  ]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function stampIn(output) {
  try {
    return readFileSync(join(output, 'stamp'), 'utf8');
  } catch (cause) {
    if (cause.code !== 'ENOENT') throw cause;
    return null;
  }
}

function findVite() {
  try {
    return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
  } catch {
    return null;
  }
}

/** In a process of its own: a server that builds its pages first would keep the whole of Vite in memory afterwards. */
function runVite(vite, source, draft) {
  const args = [vite, 'build', source, '--outDir', draft, '--emptyOutDir', '--logLevel', 'error'];
  // Whatever this process is, a test for instance: React of any other mode is the slow one with the warnings.
  const env = { ...process.env, NODE_ENV: 'production' };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => said.push(text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`Vite could not build ${relative(root, source)}:\n${said.join('')}`));
    });
  });
}

/** Once here and not for each visitor. A higher quality than 9 takes seconds and saves some percent. */
async function compress(folder) {
  const brotli = promisify(zlib.brotliCompress);
  const gzip = promisify(zlib.gzip);
  const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all(
    list(folder)
      .filter((file) => ['.js', '.css', '.svg', '.ttf'].includes(extname(file)))
      .map(async (file) => {
        const content = await readFile(file);
        await Promise.all([
          brotli(content, quality).then((bytes) => writeFile(`${file}.br`, bytes)),
          gzip(content, { level: 9 }).then((bytes) => writeFile(`${file}.gz`, bytes)),
        ]);
      }),
  );
}

/** A folder cannot replace another one in one step, so whoever finds the place taken looks by what, and makes room. */
async function publish(draft, output, stamp) {
  for (;;) {
    try {
      return await rename(draft, output);
    } catch (cause) {
      if (!existsSync(output)) throw cause;
    }
    if (stampIn(output) === stamp) return;
    const old = `${draft}-old`;
    try {
      await rename(output, old);
      await rm(old, { recursive: true });
    } catch (cause) {
      // Another process has just moved it away.
      if (cause.code !== 'ENOENT') throw cause;
    }
  }
}

function list(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

module.exports = { buildPages };
