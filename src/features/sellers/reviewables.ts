import type { IdKind } from '../../base/ids';
import { ServiceKey } from '../../base/services';
import type { Move } from '../../live/moves/move';
import type { Person } from '../identity';

/** Something that its customer may review. */
export interface Reviewable {
  readonly seller: Person;
  readonly customer: Person;
  readonly status: string;
  readonly isCompleted: boolean;
}

/** Locks it and says what it is; null where there is none. Its lock must come before that on its seller. */
export type LockAndFind = (move: Move, id: string) => Promise<Reviewable | null>;

/** By the kind of their ids: the rooms above register what can be reviewed. */
export class Reviewables {
  private readonly byKind = new Map<IdKind, LockAndFind>();

  add(kind: IdKind, lockAndFind: LockAndFind): void {
    if (this.byKind.has(kind)) throw new Error(`Reviews of ${kind} are looked after by two.`);
    this.byKind.set(kind, lockAndFind);
  }

  lock(move: Move, kind: IdKind, id: string): Promise<Reviewable | null> {
    return this.byKind.get(kind)?.(move, id) ?? Promise.resolve(null);
  }
}

export const reviewablesKey = new ServiceKey<Reviewables>('reviewables');
