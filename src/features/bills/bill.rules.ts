import { badInput, invalidTransition } from '../../base/errors';
import type { Money } from '../../base/money';

/** Spelt as on the wire. */
export enum BillStatus {
  DUE = 'DUE',
  OVERDUE = 'OVERDUE',
  PAID = 'PAID',
  CANCELLED = 'CANCELLED',
}

/** That what was paid is owed again when all of it went back is the payment's move, and no caller's. */
const moves = {
  [BillStatus.DUE]: [BillStatus.OVERDUE, BillStatus.PAID, BillStatus.CANCELLED],
  [BillStatus.OVERDUE]: [BillStatus.PAID, BillStatus.CANCELLED],
  [BillStatus.PAID]: [],
  [BillStatus.CANCELLED]: [],
} as const satisfies Record<BillStatus, readonly BillStatus[]>;

export function mayBecome(from: BillStatus, to: BillStatus): boolean {
  const allowed: readonly BillStatus[] = moves[from];
  return allowed.includes(to);
}

export function assertMove(from: BillStatus, to: BillStatus): void {
  if (!mayBecome(from, to)) throw invalidTransition(from, to, `A bill that is ${from} cannot become ${to}.`);
}

/** Whether it still has to be paid. */
export function isOpen(status: BillStatus): boolean {
  return mayBecome(status, BillStatus.PAID);
}

export function statusWhileOpen(dueAt: Date, now: Date): BillStatus {
  return dueAt <= now ? BillStatus.OVERDUE : BillStatus.DUE;
}

const dayMs = 24 * 3_600_000;

/** When a bill is paid by itself; a moment that has passed means at once. */
export function autopayTime(dueAt: Date): Date {
  return new Date(dueAt.getTime() - dayMs);
}

/** Whether somebody wants so much to be paid without being asked. What is in another currency he has said nothing about. */
export function isWithin(limit: Money, amount: Money): boolean {
  return limit.currency === amount.currency && !amount.isMoreThan(limit);
}

export interface Period {
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
}

export function assertPeriod({ periodStart, periodEnd }: Period): void {
  if (periodStart && periodEnd && periodEnd < periodStart)
    throw badInput('periodEnd', 'periodEnd: must not be before periodStart');
}
