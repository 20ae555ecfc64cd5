import type { AppError } from '../../src/base/errors';
import { encodeCursor } from '../../src/live/cursor';
import type { Placed } from '../../src/live/fact';
import type { GroupSpec } from '../../src/live/hub/group';
import type { Hub } from '../../src/live/hub/hub';
import { Result, type Member } from '../../src/live/hub/member';
import type { Topic } from '../../src/live/topic';

/** Somebody who watches a stream, leaves, and comes back where he was. Notes the numbers that he was told. */
export class Reader {
  readonly heard: number[] = [];
  cursor: string | null = null;
  ended: AppError | null = null;
  isOver = false;
  private leave: (() => void) | null = null;
  private onHeard: () => void = () => undefined;

  constructor(
    readonly stream: string,
    private readonly epoch: string,
    private readonly topics: ReadonlySet<Topic>,
    private readonly batchMs = 0,
  ) {}

  async join(hub: Hub): Promise<void> {
    let isHere = true;
    const member: Member = {
      from: 0,
      joined: (cursor) => {
        this.cursor ??= cursor;
      },
      send: (results) => {
        if (isHere) this.hear(results);
      },
      drained: () => (isHere ? null : Promise.resolve(false)),
      regroup: () => undefined,
      end: (reason) => {
        this.ended = reason;
        this.isOver = true;
        this.onHeard();
      },
    };
    const spec = (): GroupSpec => ({ topics: this.topics, wants: () => true, render, batchMs: this.batchMs });
    const leave = await hub.join(
      { stream: this.stream, key: `reader ${this.batchMs}`, after: this.cursor, spec },
      member,
    );
    this.leave = () => {
      isHere = false;
      leave();
    };
  }

  /** Resolves when the stream cannot go on for it. */
  async hasEnded(): Promise<void> {
    while (!this.isOver) await new Promise<void>((resolve) => (this.onHeard = resolve));
  }

  part(): void {
    this.leave?.();
    this.leave = null;
  }

  get isHere(): boolean {
    return this.leave !== null;
  }

  /** Resolves when the number has been heard. */
  async reaches(seq: number): Promise<void> {
    while ((this.heard.at(-1) ?? 0) < seq) {
      if (this.ended) throw this.ended;
      await new Promise<void>((resolve) => (this.onHeard = resolve));
    }
  }

  private hear(results: readonly Result[]): void {
    for (const { bytes } of results) {
      const seq = Number(bytes.toString());
      this.heard.push(seq);
      this.cursor = encodeCursor({ epoch: this.epoch, stream: this.stream, seq, part: 0 });
    }
    this.onHeard();
  }
}

/** Each fact by its number; every third takes a while, as one does that has to read something. */
function render(run: readonly Placed[]): readonly Result[] | Promise<readonly Result[]> {
  const results = run.map(({ seq }) => new Result(seq, '', String(seq)));
  if (run.some(({ seq }) => seq % 3 === 0)) return new Promise((resolve) => setTimeout(() => resolve(results), 1));
  return results;
}
