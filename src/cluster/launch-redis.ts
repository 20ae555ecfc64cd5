import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { StartError } from '../base/start-error';
import { spawnFollowing } from './spawn-following';

/** Enough of what it said to explain why it ended. */
const keptOutput = 10_000;

/** A `redis-server` in the foreground that keeps everything in memory. Resolves when it takes connections. */
export async function launchRedis(binary: string, port: number): Promise<ChildProcess> {
  const child = spawnFollowing(binary, settingsFor(port), { lastSignal: 'SIGKILL' });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (bytes: Buffer): void => {
      said = `${said}${bytes.toString()}`.slice(-keptOutput);
      if (said.includes('Ready to accept connections')) resolve();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', reject);
    child.once('close', () => reject(new StartError(`redis-server does not start: ${complaintIn(said, port)}`)));
  });
  return child;
}

function settingsFor(port: number): string[] {
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    daemonize: 'no',
    save: '',
    appendonly: 'no',
    logfile: '',
    dir: tmpdir(),
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}

function complaintIn(said: string, port: number): string {
  if (said.includes('Address already in use')) return `port ${port} is taken.`;
  return said.trim().split('\n').at(-1) ?? 'it says nothing.';
}
