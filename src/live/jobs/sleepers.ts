/** Workers who have nothing to do. One of them has the alarm set; the others sleep until somebody wakes them. */
export class Sleepers {
  private readonly asleep = new Map<() => void, number>();
  private isOver = false;

  sleep(ms: number): Promise<void> {
    if (this.isOver) return Promise.resolve();
    const until = performance.now() + ms;
    const isCovered = [...this.asleep.values()].some((other) => other <= until);
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.asleep.delete(wake);
        resolve();
      };
      const timer = isCovered ? undefined : setTimeout(wake, ms);
      this.asleep.set(wake, isCovered ? Infinity : until);
    });
  }

  /** So many of them, those without an alarm first. */
  wake(count: number): void {
    const latestFirst = [...this.asleep].sort(([, a], [, b]) => (a < b ? 1 : -1));
    for (const [wake] of latestFirst.slice(0, count)) wake();
  }

  /** And nobody sleeps any more. */
  end(): void {
    this.isOver = true;
    this.wake(Infinity);
  }
}
