import { spawn, type ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';

/**
 * Beside the program, a shell waits for the end of a pipe from us. It comes when we are gone, even by SIGKILL, and then the
 * program gets the signal; a line means that the program has ended by itself and its number may be somebody else's by now.
 */
const script = '(read -r _ || kill -s "$0" $$) <&3 & exec "$@" 3<&-';
const pipe = 3;

export interface FollowingOptions {
  /** What the program gets when we have gone. */
  readonly lastSignal: NodeJS.Signals;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** Runs a program that does not outlive us, in a session of its own: Ctrl-C at our terminal is ours to pass on. */
export function spawnFollowing(program: string, args: readonly string[], options: FollowingOptions): ChildProcess {
  const { lastSignal, env, cwd } = options;
  const child = spawn('/bin/sh', ['-c', script, lastSignal.replace(/^SIG/, ''), program, ...args], {
    env,
    cwd,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const end = child.stdio[pipe];
  if (!(end instanceof Socket)) throw new Error('A pipe that was asked for is a socket.');
  end.on('error', () => undefined); // The shell may be gone before it has read its line.
  end.unref();
  child.once('exit', () => end.end('\n'));
  return child;
}
