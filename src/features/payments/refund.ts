import type { Money } from '../../base/money';
import type { Move } from '../../live/moves/move';
import { accounts, available, external, TransactionReason, type Account } from '../ledger';
import { moveMoney } from './move-money';
import { PaymentStatus } from './payment.enums';
import { changedPayments, type PaymentRecord } from './payment.rows';
import { afterRefund } from './payment.rules';
import { refundFellShort } from './payment.topics';
import type { Payment } from './payment.type';
import { creditedAccount } from './settle-payment';
import type { Settling } from './settlements';
import { tellRefunded } from './tell-parties';

/** Gives a part back to whoever paid, from whoever has it. `INSUFFICIENT_FUNDS` where he has not. Payment and subject are locked. */
export async function refund(move: Move, record: PaymentRecord, settling: Settling, part: Money): Promise<Payment> {
  const { payment } = record;
  const from = creditedAccount(payment);
  const to = payerAccount(payment);
  const book = await move.load(accounts, { moves: [from, to] });
  const refunded = refundedBy(payment, part);
  moveMoney(move, book, refunded, [{ from, to, amount: part, reason: TransactionReason.REFUND }]);
  return finish(move, { ...record, payment: refunded }, settling, part);
}

/** A provider has given money back to the payer outside. It is taken from whoever was credited, as far as he has any. */
export async function refundOutside(
  move: Move,
  record: PaymentRecord,
  settling: Settling,
  part: Money,
): Promise<Payment> {
  const { payment } = record;
  const from = creditedAccount(payment);
  const to = external(payment.provider ?? '', part.currency);
  const book = await move.load(accounts, { moves: [from, to] });
  const there = book.spendable(from.owner, part);
  const covered = part.isMoreThan(there) ? there : part;
  const shortfall = part.minus(covered);
  const refunded = refundedBy(payment, part);
  if (covered.isPositive)
    moveMoney(move, book, refunded, [{ from, to, amount: covered, reason: TransactionReason.REFUND }]);
  if (shortfall.isPositive) move.record(refundFellShort, { payment: refunded, shortfall });
  const missing = record.shortfall + shortfall.minor;
  return finish(move, { ...record, payment: refunded, shortfall: missing }, settling, part);
}

function finish(move: Move, record: PaymentRecord, settling: Settling, part: Money): Payment {
  move.write(changedPayments, record);
  settling.refunded?.(record.payment);
  tellRefunded(move, record.payment, part);
  return record.payment;
}

function refundedBy(payment: Payment, part: Money): Payment {
  const { refunded, isWhole } = afterRefund(payment, part);
  return payment.with({ refunded, status: isWhole ? PaymentStatus.REFUNDED : PaymentStatus.PARTIALLY_REFUNDED });
}

/** A balance here, also of whoever paid through a provider; of what came from outside altogether, the outside. */
function payerAccount({ reason, payer, provider, amount }: Payment): Account {
  if (payer && reason !== TransactionReason.TOP_UP) return available(payer.id, amount.currency);
  return external(provider ?? 'adjustments', amount.currency);
}
