import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** As every command does it before it starts. In a process of its own, since the script is JavaScript without types. */
export async function buildServer(): Promise<void> {
  const script = join(__dirname, '..', 'scripts', 'build-server.js');
  await promisify(execFile)(process.execPath, ['-e', 'require(process.argv[1]).buildServer()', script]);
}
