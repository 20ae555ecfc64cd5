export interface Backoff {
  /** Of the first pause, at most. */
  readonly firstMs: number;
  /** Pauses grow twofold up to this. */
  readonly mostMs: number;
}

/** Somewhere in the upper half: those who were cut off together do not come back together. */
export function backoffMs(attempt: number, { firstMs, mostMs }: Backoff): number {
  const most = Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 30));
  return Math.round((most * (1 + Math.random())) / 2);
}
