import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');
const run = promisify(execFile);
const settings = [
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  '--module',
  'nodenext',
  '--target',
  'es2022',
  '--lib',
  'es2022,esnext.disposable,dom',
  '--types',
  'node',
  '--ignoreConfig',
];

it('tells a consumer in TypeScript what is in the kit', async () => {
  await run(process.execPath, ['scripts/build.js'], { cwd: root });
  const consumer = join('test', 'testing', 'own-server', 'consumer.mts');
  const { stdout } = await run(process.execPath, ['node_modules/typescript/bin/tsc', ...settings, consumer], {
    cwd: root,
  }).catch((error: unknown) => ({ stdout: error instanceof Error && 'stdout' in error ? error.stdout : error }));
  expect(stdout).toBe('');
}, 60_000);
