import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { buildServer } from '../build-server';

const root = join(__dirname, '..', '..');
const fixtures = join(__dirname, 'package');
const run = promisify(execFile);
const node = (args: readonly string[], cwd = root) => run(process.execPath, [...args], { cwd, maxBuffer: 1e8 });

/** A project of somebody else: what `npm pack` makes of us is installed there, beside what he has of his own. */
let project: string;

beforeAll(async () => {
  await buildServer();
  await node(['-e', 'require("./scripts/build-client.js").buildClient()']);
  project = await mkdtemp(join(tmpdir(), 'liveledger-stranger-'));
  const modules = join(project, 'node_modules');
  await mkdir(join(modules, 'liveledger'), { recursive: true });
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {
    cwd: root,
  });
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  await run('tar', ['-xzf', join(project, filename), '--strip-components=1', '-C', join(modules, 'liveledger')]);
  for (const name of ['graphql', 'graphql-ws', 'rxjs', '@apollo/client']) await bring(name);
}, 60_000);

afterAll(() => rm(project, { recursive: true, force: true }));

async function bring(name: string): Promise<void> {
  const place = join(project, 'node_modules', name);
  await mkdir(dirname(place), { recursive: true });
  await symlink(join(root, 'node_modules', name), place);
}

async function bundle(entry: string, kind: 'whole' | 'external') {
  const args = [join(fixtures, 'bundle.mjs'), entry, kind];
  const { stdout } = await run(process.execPath, args, { cwd: root, env: { ...process.env, NODE_ENV: 'production' } });
  return JSON.parse(stdout) as { readonly modules: readonly string[]; readonly gzipped: number };
}

it('is imported as a module where there is no React, and required where there are no modules', async () => {
  const print = 'console.log(kit.createLiveClient.name, typeof kit.versionedCache)';
  await writeFile(join(project, 'in.mjs'), `import * as kit from 'liveledger/client'; ${print}`);
  await writeFile(join(project, 'in.cjs'), `const kit = require('liveledger/client'); ${print}`);

  expect((await node(['in.mjs'], project)).stdout).toBe('createLiveClient function\n');
  expect((await node(['in.cjs'], project)).stdout).toBe('createLiveClient function\n');
});

it('tells the compiler of a stranger what is in it', async () => {
  for (const name of ['react', '@types/react', 'csstype']) await bring(name);
  await writeFile(join(project, 'stranger.mts'), await readFile(join(fixtures, 'stranger.mts')));
  const settings = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom,dom.iterable',
    '--types',
    'react',
    '--ignoreConfig',
  ];

  const args = [join(root, 'node_modules/typescript/bin/tsc'), ...settings, '--module', 'nodenext', 'stranger.mts'];
  const { stdout } = await node(args, project).catch((error: unknown) => error as { stdout: string });

  // What others have wrong in their types is no affair of ours.
  expect(stdout.split('\n').filter((line) => /^(stranger|node_modules\/liveledger)/.test(line))).toEqual([]);
}, 60_000);

it('is small, and has nothing of React or of a server in it', async () => {
  const entry = join(root, 'dist', 'client', 'index.js');

  const own = await bundle(entry, 'external');
  const whole = await bundle(entry, 'whole');

  // 10.1 kB are the kit, and 68.8 kB all of it: the rest is Apollo Client with its cache, graphql-ws, rxjs and what of graphql they use.
  expect(own.gzipped).toBeLessThan(11_500);
  expect(whole.gzipped).toBeLessThan(75_000);
  const named = (pattern: RegExp) => whole.modules.filter((module) => pattern.test(module));
  expect(named(/node_modules\/react|apollo\/client\/react/)).toEqual([]);
  expect(named(/node_modules\/(ws|fastify|pg)\//)).toEqual([]);
  expect(whole.modules.length).toBeGreaterThan(50);
}, 60_000);
