import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { codeOf } from './explain';

/** `halted` is a process under SIGSTOP. A zombie is gone: all it had is closed. */
export type ProcessState = 'running' | 'halted' | 'gone';

/** The state of the server of this cluster, if that is who has the pid; any other process counts as gone. */
export function stateOf(pid: number, cluster: string): ProcessState {
  if (!exists(pid)) return 'gone';
  return process.platform === 'linux' ? stateOnLinux(pid, cluster) : stateByPs(pid, cluster);
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function stateOnLinux(pid: number, cluster: string): ProcessState {
  const letter = read(`/proc/${pid}/stat`)?.replace(/^.*\) /s, '')[0];
  return worksIn(pid, cluster) ? stateFor(letter) : 'gone';
}

/**
 * Postgres works in its data folder, which is compared by inode, since a folder may have moved or have two names. Root in a
 * container may lack the right to look at the working directory of another uid; the command line is open to all.
 */
function worksIn(pid: number, cluster: string): boolean {
  try {
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return there.dev === here.dev && there.ino === here.ino;
  } catch (error) {
    if (codeOf(error) !== 'EACCES' && codeOf(error) !== 'EPERM') return false;
    return read(`/proc/${pid}/cmdline`)?.includes(`\0-D\0${cluster}\0`) === true;
  }
}

function stateByPs(pid: number, cluster: string): ProcessState {
  const [letters = '', command = ''] = ps(pid)
    .trim()
    .split(/\s+(.*)/s);
  return `${command} `.includes(` -D ${cluster} `) ? stateFor(letters[0]) : 'gone';
}

function ps(pid: number): string {
  try {
    return execFileSync('/bin/ps', ['-ww', '-o', 'stat=', '-o', 'command=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch {
    return '';
  }
}

function stateFor(letter: string | undefined): ProcessState {
  if (letter === undefined || 'ZXx'.includes(letter)) return 'gone';
  return letter === 'T' ? 'halted' : 'running';
}

/** Processes may end while we look. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
