import { join } from 'node:path';
import { barrierTo } from '../../../src/db/embedded/reach';

/** A uid that no /etc/passwd knows. */
export const nameless = { uid: 12345, gid: 12345 };

/** Only root can run a test as somebody else. Skipped aloud; on CI, where nobody reads, a failure. */
export function itAsRoot(name: string, test: () => Promise<void>): void {
  itIf(process.geteuid?.() === 0, 'it needs root', name, test);
}

/** A process of another uid needs this checkout and this Node. */
export function itAsSomebodyElse(name: string, test: () => Promise<void>): void {
  const closed = [join(__dirname, '..', '..', '..'), join(process.execPath, '..')].find((folder) =>
    barrierTo(folder, nameless),
  );
  if (closed === undefined) itAsRoot(name, test);
  else skip(name, `others may not enter ${closed}`, test);
}

function itIf(isMet: boolean, need: string, name: string, test: () => Promise<void>): void {
  if (isMet) it(name, test);
  else if (process.env['CI'] === 'true') it(name, () => Promise.reject(new Error(need)));
  else skip(name, need, test);
}

function skip(name: string, why: string, test: () => Promise<void>): void {
  process.stderr.write(`skipped "${name}": ${why}\n`);
  it.skip(name, test);
}
