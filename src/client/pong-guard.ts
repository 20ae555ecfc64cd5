/** A socket whose other side has gone without a word stays open for minutes: only an answer that does not come tells. */
export class PongGuard {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sentAt: number | null = null;

  constructor(
    private readonly waitMs: number,
    private readonly giveUp: () => void,
  ) {}

  pinged(): void {
    this.sentAt ??= performance.now();
    if (this.timer === undefined) this.arm();
  }

  /** Something else came: the answer may stand behind it. */
  heard(): void {
    if (this.timer !== undefined) this.arm();
  }

  /** How long the answer took; null for one that nobody waits for. */
  ponged(): number | null {
    const tookMs = this.sentAt === null ? null : performance.now() - this.sentAt;
    this.rest();
    return tookMs;
  }

  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.sentAt = null;
  }

  private arm(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.rest();
      this.giveUp();
    }, this.waitMs);
  }
}
