import { currenciesKey } from '../../base/currencies';
import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import { rowsById } from '../../live/moves/rows';
import {
  lockedPayments,
  paymentColumns,
  toPayment,
  toRecord,
  type PaymentRecord,
  type PaymentRow,
} from './payment.rows';
import { settlementsKey, type Settling } from './settlements';

/** As it is now, before anything is locked: what it is for never changes. */
const glances = rowsById<PaymentRow>({
  name: 'payments to look at',
  idKind: 'pay',
  statement: `SELECT ${paymentColumns} FROM payment p WHERE p.id = ANY($1)`,
});

export interface LockedPayment {
  readonly record: PaymentRecord;
  readonly settling: Settling;
}

/** Locks what a payment is for, then the payment itself; null where there is none. */
export async function lockPayment(uses: Uses, move: Move, id: string): Promise<LockedPayment | null> {
  const currencies = uses.use(currenciesKey);
  const glance = await move.load(glances, id);
  if (!glance) return null;
  const settling = await uses.use(settlementsKey).prepare(move, toPayment(currencies, glance));
  const row = await move.load(lockedPayments, id);
  if (!row) throw new Error(`A payment is never deleted, so ${id} must be there.`);
  return { record: toRecord(currencies, row), settling };
}

/** The payment alone, where the caller holds the lock on what it is for. */
export async function lockOwnPayment(uses: Uses, move: Move, id: string): Promise<PaymentRecord> {
  const row = await move.load(lockedPayments, id);
  if (!row) throw new Error(`There must be a payment ${id}.`);
  return toRecord(uses.use(currenciesKey), row);
}
