import { LRUCache } from 'lru-cache';
import type { LogRow } from './read-log';

/** In characters, of all streams together; what is beyond stands in the log. */
const keptText = 8_000_000;
const rowItself = 200;

/** What was told or read lately. Whoever comes back after a short while, with many others, needs no query of his own. */
export class RecentRows {
  private readonly rows = new LRUCache<string, LogRow>({
    maxSize: keptText,
    sizeCalculation: ({ fact }) => rowItself + (fact?.text.length ?? 0),
  });

  /** A copy as the log has it: what was revived of it for those who are told now would stay in memory, uncounted. */
  keep(stream: string, { seq, fact }: LogRow): void {
    this.rows.set(`${seq} ${stream}`, { seq, fact: fact?.copy() ?? null });
  }

  /** What comes after a number without a gap, as far as it is known; empty when the log must be asked. */
  after(stream: string, seq: number, limit: number): readonly LogRow[] {
    const run: LogRow[] = [];
    for (let next = seq + 1; run.length < limit; next += 1) {
      const row = this.rows.get(`${next} ${stream}`);
      if (!row) break;
      run.push(row);
    }
    return run;
  }

  clear(): void {
    this.rows.clear();
  }
}
