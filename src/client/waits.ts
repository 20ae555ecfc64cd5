/** Pauses that end early when there is reason to try again now. */
export class Waits {
  private readonly sleepers = new Set<() => void>();

  async wait(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.sleepers.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      this.sleepers.add(end);
    });
  }

  wake(): void {
    for (const end of [...this.sleepers]) end();
  }
}
