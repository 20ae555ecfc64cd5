import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/base/package-root';
import { buildIde } from './build-ide';

/** A checkout in small: the script, and a page of one line. */
describe('building the pages', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'pages-'));
    await mkdir(join(root, 'scripts'));
    await cp(join(packageRoot(), 'scripts', 'build-pages.js'), join(root, 'scripts', 'build-pages.js'));
    await writeFile(join(root, 'package-lock.json'), '{}');
  });

  afterEach(() => rm(root, { recursive: true }));

  async function givenSources(text: string): Promise<void> {
    await mkdir(join(root, 'ide'), { recursive: true });
    await writeFile(join(root, 'ide', 'index.html'), '<script type="module" src="./main.ts"></script>');
    await writeFile(join(root, 'ide', 'main.ts'), `document.title = ${JSON.stringify(text)};`);
  }

  const givenVite = () => symlink(join(packageRoot(), 'node_modules'), join(root, 'node_modules'));
  const output = (...parts: string[]) => join(root, 'dist', 'pages', ...parts);

  async function builtTexts(): Promise<string> {
    const assets = await readdir(output('ide', 'assets'));
    const scripts = assets.filter((name) => name.endsWith('.js'));
    expect(assets.sort()).toEqual(scripts.flatMap((name) => [name, `${name}.br`, `${name}.gz`]).sort());
    return (await Promise.all(scripts.map((name) => readFile(output('ide', 'assets', name), 'utf8')))).join();
  }

  it('builds what is missing or out of date, and nothing else', async () => {
    await givenVite();
    await givenSources('first');

    expect(await buildIde(root)).toBe('ide');
    expect(await buildIde(root)).toBe('');
    await givenSources('second');
    expect(await buildIde(root)).toBe('ide');

    const texts = await builtTexts();
    expect(texts).toContain('second');
    expect(texts).not.toContain('first');
    expect(await readdir(output())).toEqual(['ide']);
  });

  it('lets several processes build at once, over an older page', async () => {
    await givenVite();
    await givenSources('old');
    await buildIde(root);
    await givenSources('new');

    await Promise.all([buildIde(root), buildIde(root), buildIde(root)]);

    expect(await builtTexts()).toContain('new');
    expect(await readdir(output())).toEqual(['ide']);
  });

  it('keeps the page that is there when the new one cannot be built', async () => {
    await givenVite();
    await givenSources('good');
    await buildIde(root);
    await writeFile(join(root, 'ide', 'main.ts'), 'this is no program');

    await expect(buildIde(root)).rejects.toThrow('Vite could not build ide');

    expect(await builtTexts()).toContain('good');
    expect(await readdir(output())).toEqual(['ide']);
  });

  it('leaves a built page alone where it cannot be built, and says so where there is none', async () => {
    await givenSources('kept');
    expect(await buildIde(root)).toContain('The page "ide" is not built');

    await mkdir(output('ide'), { recursive: true });
    await writeFile(output('ide', 'index.html'), 'shipped');
    expect(await buildIde(root)).toBe('');
    await rm(join(root, 'ide'), { recursive: true });
    expect(await buildIde(root)).toBe('');

    expect(await readFile(output('ide', 'index.html'), 'utf8')).toBe('shipped');
  });
});
