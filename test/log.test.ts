import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildServer } from './build-server';

beforeAll(buildServer);

it('lets a process end whose log nobody reads any more', async () => {
  const script = `
    const log = require(process.argv[1]).makeLogger('info');
    process.stdin.once('data', () => {
      // The first is on its way and the others wait for it.
      for (let line = 0; line < 3; line += 1) log.warn('said to nobody');
      process.exit(7);
    });`;
  const compiled = join(__dirname, '..', 'dist', 'server', 'log.js');
  const child = spawn(process.execPath, ['-e', script, compiled], { stdio: ['pipe', 'ignore', 'pipe'] });
  const exit = once(child, 'exit');

  child.stderr.destroy();
  await once(child.stderr, 'close');
  child.stdin.write('go');

  expect(await exit).toEqual([7, null]);
});
