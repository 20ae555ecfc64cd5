import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes or the time is over, and tells which; the first question costs no pause. */
export async function waitUntil(isSo: () => boolean, limitMs: number, everyMs = 10): Promise<boolean> {
  const end = performance.now() + limitMs;
  while (!isSo()) {
    if (performance.now() >= end) return false;
    await pause(everyMs);
  }
  return true;
}

/** A time limit for each state of affairs. What was spent on one is never given back, so going round in circles ends as well. */
export class Patience<Situation extends string> {
  private readonly spentMs = new Map<Situation, number>();

  constructor(private readonly limitsMs: Readonly<Record<Situation, number>>) {}

  /** Pauses for a fifth of what this has taken already; false when it has gone on for too long. */
  async wait(situation: Situation): Promise<boolean> {
    const spentMs = this.spentMs.get(situation) ?? 0;
    if (spentMs >= this.limitsMs[situation]) return false;
    const pauseMs = Math.min(Math.max(spentMs / 5, 5), 250);
    this.spentMs.set(situation, spentMs + pauseMs);
    await pause(pauseMs);
    return true;
  }
}
