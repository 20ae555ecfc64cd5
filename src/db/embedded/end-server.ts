import { codeOf } from './explain';
import { stateOf } from './process-state';
import { waitUntil } from './wait';

/** In a hurry, in a great hurry (recovers at its next start), and when it does not answer at all. */
const steps = [
  { signal: 'SIGINT', patienceMs: 20_000 },
  { signal: 'SIGQUIT', patienceMs: 10_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** Ends the server of this cluster and returns when it is gone. It need not be a child of ours, so it is watched by pid. */
export async function endServer(pid: number, cluster: string): Promise<void> {
  for (const { signal, patienceMs } of steps) {
    if (stateOf(pid, cluster) === 'gone') return;
    send(pid, signal);
    if (await waitUntil(() => stateOf(pid, cluster) === 'gone', patienceMs)) return;
  }
  throw new Error(`process ${pid} has outlived SIGKILL`);
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
