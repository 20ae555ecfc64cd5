import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/base/package-root';
import { buildPage } from '../ide/build-ide';

const built = join(packageRoot(), 'dist', 'pages', 'app');
const mostBytes = 260_000;

/** All that a part of the page cannot do without, by the static imports in it. */
async function withImports(name: string, seen = new Set<string>()): Promise<Set<string>> {
  if (seen.has(name)) return seen;
  seen.add(name);
  const text = await readFile(join(built, 'assets', name), 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:import|from)\s*["']\.\/([\w.-]+\.js)["']/g))
    await withImports(imported, seen);
  return seen;
}

it.each(['app', 'tour'])(
  'loads little before the first screen of the %s',
  async (part) => {
    await buildPage('app');
    const page = await readFile(join(built, 'index.html'), 'utf8');
    const first = [...page.matchAll(/\/app\/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name = '']) => name);
    const main = first.find((name) => name.endsWith('.js')) ?? '';
    const text = await readFile(join(built, 'assets', main), 'utf8');
    const lazy = new RegExp(`${part}-[\\w-]+\\.js`).exec(text)?.[0] ?? '';
    expect(lazy).not.toBe('');

    const names = new Set([...first, ...(await withImports(main)), ...(await withImports(lazy))]);
    const sizes = await Promise.all([...names].map((name) => stat(join(built, 'assets', `${name}.gz`))));

    expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(mostBytes);
  },
  60_000,
);
