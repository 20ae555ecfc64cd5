import { get } from 'node:http';

/** How often a node is asked, and how long it may take to answer before it counts as hanging. */
const [everyMs, patienceMs] = [200, 1_000];

/** The nodes that take requests, in turn. Who has died is out at once, who fails `/readyz` within a moment. */
export class Rotation {
  private readonly watched = new Map<number, Watched>();
  private turn = 0;
  private readonly listeners = new Set<() => void>();

  /** From now on this port is asked whether it is ready. */
  watch(port: number): void {
    const watched = new Watched(port, () => {
      for (const listener of this.listeners) listener();
    });
    this.watched.set(port, watched);
  }

  forget(port: number): void {
    this.watched.get(port)?.stop();
    this.watched.delete(port);
  }

  /** All that are ready, beginning with the one whose turn it is; the others are for when it refuses. */
  candidates(): readonly number[] {
    const ready = [...this.watched.values()].filter(({ isReady }) => isReady).map(({ port }) => port);
    this.turn += 1;
    const first = ready.length === 0 ? 0 : this.turn % ready.length;
    return [...ready.slice(first), ...ready.slice(0, first)];
  }

  /** Resolves when so many are ready. */
  async whenReady(count: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if ([...this.watched.values()].filter(({ isReady }) => isReady).length < count) return;
        this.listeners.delete(look);
        resolve();
      };
      this.listeners.add(look);
      look();
    });
  }

  stop(): void {
    for (const port of [...this.watched.keys()]) this.forget(port);
  }
}

class Watched {
  isReady = false;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(
    readonly port: number,
    private readonly onChange: () => void,
  ) {
    void this.ask();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    const isReady = await answersReady(this.port);
    if (this.stopped) return;
    if (isReady !== this.isReady) {
      this.isReady = isReady;
      this.onChange();
    }
    this.timer = setTimeout(() => void this.ask(), everyMs);
  }
}

function answersReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/readyz', agent: false, timeout: patienceMs }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
    request.once('close', () => resolve(false));
  });
}
