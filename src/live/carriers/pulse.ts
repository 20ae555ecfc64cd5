const beatMs = 250;
/** Nothing heard for so long: away, or hanging, which a connection alone does not show. */
const deadAfterMs = 1_000;
/** A connection that hangs is made anew rather than waited for. */
const reconnectAfterMs = 3_000;

export interface PulseSettings {
  /** Sends something that should come back. */
  beat(this: void): void;
  onChange(this: void, isWell: boolean): void;
  reconnect(this: void): void;
}

/** Whether messages really arrive: those that one sends to oneself do. */
export class Pulse {
  isWell = false;
  private heardAt = 0;
  private reconnectedAt = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly settings: PulseSettings) {
    this.reconnectedAt = performance.now();
    this.timer = setInterval(() => this.look(), beatMs);
    this.timer.unref();
  }

  heard(): void {
    this.heardAt = performance.now();
    this.change(true);
  }

  lost(): void {
    this.change(false);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const now = performance.now();
    if (now - this.heardAt > deadAfterMs) this.change(false);
    if (!this.isWell && now - Math.max(this.heardAt, this.reconnectedAt) > reconnectAfterMs) {
      this.reconnectedAt = now;
      this.settings.reconnect();
    }
    this.settings.beat();
  }

  private change(isWell: boolean): void {
    if (this.isWell === isWell) return;
    this.isWell = isWell;
    this.settings.onChange(isWell);
  }
}
