/**
 * Where one subscription stands in its stream. It lies in the payload that graphql-ws sends again after each break, and when that
 * is written as JSON it says where the subscription stands by then.
 */
export class Place {
  /** Whether it has told the server of anything to go on after. */
  wasShown = false;
  private began: string | undefined;
  private isConfirmed = false;

  constructor(
    private cursor: string | undefined,
    private readonly serverTime: () => string | undefined,
  ) {}

  /** Whether something may be missing after a break, and it is known after what. */
  get isKnown(): boolean {
    return this.cursor !== undefined;
  }

  /** Sent the first time it is nothing, unless somebody brought a cursor along; without any since, the time of the first. */
  toJSON(): string | undefined {
    const after = this.after();
    this.wasShown = after !== undefined;
    return after;
  }

  /** The server can miss nothing any more that comes after this; null for what has no history. */
  confirm(cursor: string | null): void {
    this.isConfirmed = true;
    if (cursor !== null) this.cursor = cursor;
  }

  advance(cursor: unknown): void {
    if (typeof cursor === 'string') this.cursor = cursor;
  }

  /** What it stood for is gone. */
  reset(): void {
    this.cursor = undefined;
    this.began = undefined;
    this.isConfirmed = false;
  }

  private after(): string | undefined {
    // Confirmed without a cursor: it has no history to go on in.
    if (this.cursor !== undefined || this.isConfirmed) return this.cursor;
    const since = this.began;
    this.began ??= this.serverTime();
    return since;
  }
}
