import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/base/package-root';

it('has types of exactly the operations that stand in its sources', async () => {
  const cli = join(packageRoot(), 'node_modules', '.bin', 'graphql-codegen');
  const run = promisify(execFile)(cli, ['--config', 'client-example/codegen.ts', '--check'], { cwd: packageRoot() });

  await expect(run).resolves.toBeDefined();
}, 60_000);
