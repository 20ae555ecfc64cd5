import { AppError, conflict } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Money } from '../../base/money';
import type { Move } from '../../live/moves/move';
import { available, held, type Account } from './accounts';
import type { BalanceState } from './balance-state';
import type { TransactionReason } from './transaction-reason';
import { transfers } from './write-transfers';

/** Money on its way from one account to another. */
export interface Leg {
  readonly from: Account;
  readonly to: Account;
  readonly amount: Money;
  readonly reason: TransactionReason;
  readonly paymentId: string;
  readonly note?: string | null;
}

export interface Standing {
  readonly balance: bigint;
  readonly version: bigint;
  readonly updatedAt: Date;
}

/** Two sums of the largest amounts stay below what 64 bits hold. */
const largestBalance = 9n * 10n ** 18n;

const never: Standing = { balance: 0n, version: 0n, updatedAt: new Date(0) };

/** The accounts that a transaction has locked, as they are after what has been written so far. Moves that share the transaction share the book. */
export class Book {
  constructor(
    /** When all of it happens: by the clock of the database, under the locks. */
    readonly at: Date,
    private readonly standings: Map<string, Standing>,
    private readonly locked: ReadonlySet<string>,
  ) {}

  /** All legs or, where one of them cannot be covered, none. */
  transfer(move: Move, legs: readonly Leg[]): void {
    this.assertCovered(legs);
    for (const leg of legs) this.write(move, leg);
  }

  /** What somebody can spend. */
  spendable(owner: string, unit: Money): Money {
    return unit.with(this.standingOf(available(owner, unit.currency)).balance);
  }

  balanceOf(owner: string, unit: Money): BalanceState {
    const spendable = this.standingOf(available(owner, unit.currency));
    const aside = this.standingOf(held(owner, unit.currency));
    return {
      ownerId: owner,
      available: unit.with(spendable.balance),
      held: unit.with(aside.balance),
      version: Number(spendable.version + aside.version),
      updatedAt: spendable.updatedAt > aside.updatedAt ? spendable.updatedAt : aside.updatedAt,
    };
  }

  /** Asked of all legs before the first is written: whoever is refused has changed nothing. */
  private assertCovered(legs: readonly Leg[]): void {
    const after = new Map<string, bigint>();
    const change = ({ id, ...account }: Account, by: bigint): bigint => {
      const balance = (after.get(id) ?? this.standingOf({ id, ...account }).balance) + by;
      after.set(id, balance);
      return balance;
    };
    for (const { from, to, amount } of legs) {
      if (!amount.isPositive) throw new Error('Money that moves is more than nothing.');
      if (from.currency !== amount.currency || to.currency !== amount.currency)
        throw new Error('Money moves between accounts of its own currency.');
      const left = change(from, -amount.minor);
      if (left < 0n && from.kind !== 'external')
        throw new AppError('INSUFFICIENT_FUNDS', 'There is not enough money for this.', {
          available: amount.with(left + amount.minor).amount,
          required: amount.amount,
          currency: amount.currency,
        });
      if (change(to, amount.minor) > largestBalance || left < -largestBalance)
        throw conflict('BALANCE_TOO_LARGE', 'No balance can hold as much.');
    }
  }

  private write(move: Move, { from, to, amount, reason, paymentId, note = null }: Leg): void {
    const source = this.change(from, -amount.minor);
    const target = this.change(to, amount.minor);
    move.write(transfers, {
      id: newId('txn'),
      paymentId,
      reason,
      note,
      currency: amount.currency,
      amount: amount.minor,
      from,
      to,
      source,
      target,
      at: this.at,
    });
  }

  private change(account: Account, by: bigint): Standing {
    const { balance, version } = this.standingOf(account);
    const standing = { balance: balance + by, version: version + 1n, updatedAt: this.at };
    this.standings.set(account.id, standing);
    return standing;
  }

  private standingOf({ id, kind, owner, currency }: Account): Standing {
    // Held money changes only under the lock on what its owner can spend.
    const lock = kind === 'held' ? available(owner, currency).id : id;
    if (!this.locked.has(lock)) throw new Error(`The account ${id} was not locked.`);
    return this.standings.get(id) ?? never;
  }
}
