import { StartError } from '../../base/start-error';

/** Structural, because an error of Node's own modules is no `instanceof Error` inside jest's sandbox. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

export function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

/** Runs something on a file and turns what the disk may refuse into a sentence; anything else is a bug and passes. */
export function onDisk<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw explained(path, error);
  }
}

export function explained(path: string, error: unknown): unknown {
  const sentence = sentenceFor(path, codeOf(error));
  return sentence === undefined ? error : new StartError(sentence, { cause: error });
}

export function noSpace(path: string): string {
  return `No space is left on the disk of ${path}. Free some, or set DATA_DIR to a folder on another disk.`;
}

export function useDatabaseUrl(reason: string): StartError {
  return new StartError(`${reason} Set DATABASE_URL to a Postgres 14 or newer instead.`);
}

/** `spawn` says ENOENT of a program that is there when it is the loader of the program that is missing. */
export function cannotRun(error: unknown): StartError {
  const needs = process.platform === 'linux' ? ' It needs glibc, and a disk from which programs may run.' : '';
  return useDatabaseUrl(`The embedded Postgres cannot be run here: ${messageOf(error)}.${needs}`);
}

function sentenceFor(path: string, code: string | undefined): string | undefined {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `${path} is not open to uid ${process.geteuid?.() ?? 'unknown'}. Give it to that user, or set DATA_DIR to another folder.`;
    case 'EROFS':
      return `${path} is on a read-only file system. Set DATA_DIR to a folder that can be written.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is not a folder. Set DATA_DIR to a folder, or to a path where one can be made.`;
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100': // Postgres' own word for it
      return noSpace(path);
    default:
      return undefined;
  }
}
