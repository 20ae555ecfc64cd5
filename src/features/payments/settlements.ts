import { ServiceKey } from '../../base/services';
import type { Move } from '../../live/moves/move';
import type { Payment } from './payment.type';

/** What a room above does when a payment of its own ends, in the same transaction. None of it may wait: all locks were taken by `settles`. */
export interface Settling {
  completed?(payment: Payment): void;
  failed?(payment: Payment): void;
  /** A part or all was given back. */
  refunded?(payment: Payment): void;
}

/** Locks what the payment is for, and says what happens to it. Asked before payment and accounts are locked. */
export type Settles = (move: Move, payment: Payment) => Promise<Settling>;

/** By what a payment is for: the rooms above register themselves, so that payments know none of them. */
export class Settlements {
  private readonly byKind = new Map<string, Settles>();

  /** `kind` is that of the id which the payment has as its subject: `ord`, `bkg`, `bil`. */
  settles(kind: string, handler: Settles): void {
    if (this.byKind.has(kind)) throw new Error(`Payments of ${kind} are settled by two.`);
    this.byKind.set(kind, handler);
  }

  prepare(move: Move, payment: Payment): Promise<Settling> {
    const handler = this.byKind.get(payment.subjectId?.slice(0, 3) ?? '');
    return handler ? handler(move, payment) : Promise.resolve({});
  }
}

export const settlementsKey = new ServiceKey<Settlements>('settlements');
