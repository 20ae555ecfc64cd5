/** What was opened and must be closed in reverse order, also when opening the rest failed half-way. */
export class Closing {
  private readonly steps: (() => unknown)[] = [];
  private closed: Promise<void> | null = null;

  /** What is opened after all was closed, by a start that a signal overtook, is closed at once. */
  add(close: () => unknown): void {
    if (this.closed) {
      this.closed = this.closed.then(async () => {
        await close();
      });
    } else this.steps.push(close);
  }

  /** Once, however often it is called. A step that fails does not keep the others from being taken; the first failure is told at the end. */
  close(): Promise<void> {
    this.closed ??= this.closeAll();
    return this.closed;
  }

  private async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.steps.reverse()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
