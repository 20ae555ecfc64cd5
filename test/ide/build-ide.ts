import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/base/package-root';

/** As every command does it before it starts. In a process of its own, since the script is JavaScript without types. */
export function buildIde(root?: string): Promise<string> {
  return buildPage('ide', root);
}

export async function buildPage(page: 'ide' | 'app', root = packageRoot()): Promise<string> {
  const script = `require(process.argv[1]).buildPages({ only: '${page}' }).then((built) => console.log(built.join()))`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '-e',
    script,
    join(root, 'scripts', 'build-pages.js'),
  ]);
  return stdout.trim() + stderr.trim();
}
