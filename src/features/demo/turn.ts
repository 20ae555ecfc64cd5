import { AppError } from '../../base/errors';
import type { Seeded } from '../../base/seeded';
import { Absent, type Cast } from './cast';

/** What whoever acts is given. */
export interface Turn {
  readonly cast: Cast;
  /** Of this turn, so that it would be the same again. */
  readonly random: Seeded;
  /** Its number, for names and keys that no other turn uses. */
  readonly number: number;
  /** How long people of the demo leave to visitors what these could do themselves. */
  readonly patienceMs: number;
}

/** Does one thing, or says that there is nothing to do. */
export type Act = (turn: Turn) => Promise<boolean>;

export function keyOf({ number }: Turn): string {
  return `demo-turn-${number}`;
}

/** Whether it has been so for as long as the patience lasts. */
export function isStale({ patienceMs }: Turn, since: Date): boolean {
  return since.getTime() <= Date.now() - patienceMs;
}

/** The first that finds something to do. A visitor may have been faster, or have suspended somebody: then this turn is lost. */
export async function firstOf(acts: readonly Act[], turn: Turn): Promise<boolean> {
  for (const act of acts) {
    try {
      if (await act(turn)) return true;
    } catch (error) {
      if (!isNoBug(error)) throw error;
    }
  }
  return false;
}

const ofVisitors: readonly AppError['code'][] = [
  'CONFLICT',
  'INVALID_TRANSITION',
  'INSUFFICIENT_FUNDS',
  'NOT_FOUND',
  'IDEMPOTENCY_KEY_REUSED',
];

function isNoBug(error: unknown): boolean {
  return error instanceof Absent || (error instanceof AppError && ofVisitors.includes(error.code));
}
