import { StartError } from './base/start-error';

/** Shows the steps of a start as they happen, each with how long it took. */
export class Steps {
  private since = performance.now();

  constructor(private readonly print: (line: string) => void) {}

  done(what: string): void {
    const now = performance.now();
    this.print(`  ✓ ${what} (${((now - this.since) / 1000).toFixed(1)} s)`);
    this.since = now;
  }

  say(...lines: readonly string[]): void {
    for (const line of lines) this.print(line === '' ? '' : `  ${line}`);
  }

  /** A reason not to start is a sentence; anything else is a bug of ours, and its stack is what helps. */
  fail(error: unknown): void {
    if (error instanceof StartError) this.print(`  ✗ ${error.message}`);
    else
      this.print(
        `  ✗ Not started, because of a mistake in Liveledger itself:\n${error instanceof Error ? error.stack : String(error)}`,
      );
  }
}
