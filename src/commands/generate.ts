import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../base/start-error';
import { packageRoot } from '../base/package-root';
import { generatedFiles } from '../generated';
import { runToEnd } from './run-to-end';

/** Writes what is made from the code, or with `--check` fails when it is out of date. Part of `npm run check` and `npm run fix`. */
export function run(args: readonly string[]): Promise<void> {
  return runToEnd((say) => {
    const stale = generatedFiles().filter(({ path, text }) => read(path) !== text);
    if (args.includes('--check') && stale.length > 0) {
      throw new StartError(
        `Out of date: ${stale.map(({ path }) => path).join(', ')}. \`npm run fix\` writes them anew.`,
      );
    }
    for (const { path, text } of stale) {
      writeFileSync(join(packageRoot(), path), text);
      say(`wrote ${path}`);
    }
    return Promise.resolve();
  });
}

function read(path: string): string {
  try {
    return readFileSync(join(packageRoot(), path), 'utf8');
  } catch {
    return '';
  }
}
