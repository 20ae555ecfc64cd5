import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { StartError } from '../../base/start-error';
import type { Account } from './account';
import { codeOf } from './explain';
import { makeFolder } from './folders';
import { barrierTo } from './reach';

/** Where root puts what the account cannot reach in its own place. */
export const defaultFallbackDir = '/var/lib/liveledger';

const pointerName = 'postgres.location';

export function pointerIn(real: string): string {
  return join(real, pointerName);
}

/** The folder that the pointer names. Root follows it, and reset empties it, so only a name that we give is believed. */
export function readPointer(real: string): string | undefined {
  const home = read(pointerIn(real))?.trim();
  // Empty where a kill came between making the file and writing it; then nothing lies there yet.
  if (home === undefined || home === '') return undefined;
  if (!isAbsolute(home) || !/^data-[0-9a-f]{16}$/.test(basename(home))) {
    throw new StartError(
      `${pointerIn(real)} does not name a folder of ours. Put it right, or set DATA_DIR to another folder.`,
    );
  }
  return home;
}

/** Makes the folder for a DATA_DIR that the account cannot reach; the pointer comes first, so that no data are ever lost from sight. */
export function makeElsewhere(real: string, fallbackDir: string, account: Account): string {
  const home = join(fallbackDir, `data-${createHash('sha256').update(real).digest('hex').slice(0, 16)}`);
  try {
    makeFolder(fallbackDir, 0o755);
    makeFolder(home, 0o711);
  } catch (error) {
    throw unreachable(real, account, `${home} cannot be made`, error);
  }
  const barrier = barrierTo(home, account);
  if (barrier !== undefined || isOpenToOthers(fallbackDir)) {
    throw unreachable(real, account, `${barrier ?? fallbackDir} has other permissions than it needs`);
  }
  writeFileSync(pointerIn(real), `${home}\n`);
  return home;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whoever can write there could put a program of theirs where ours is expected. */
function isOpenToOthers(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid !== 0 || (mode & 0o022) !== 0;
}

function unreachable(real: string, account: Account, but: string, cause?: unknown): StartError {
  return new StartError(
    `Postgres does not run as root, and uid ${account.uid}, as which it is to run, cannot reach ${real}; ${but}. ` +
      `Set DATA_DIR to a folder that every user can reach, or DATABASE_URL to another Postgres.`,
    { cause },
  );
}
