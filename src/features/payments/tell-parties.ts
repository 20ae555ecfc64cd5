import type { Move } from '../../live/moves/move';
import type { Money } from '../../base/money';
import type { Book } from '../ledger';
import { PaymentEventKind, PaymentFailure } from './payment.enums';
import { paymentCompleted, paymentUpdated, paymentWentBack } from './payment.topics';
import type { Payment } from './payment.type';

/** To both: it went through. */
export function tellCompleted(move: Move, book: Book, payment: Payment): void {
  const { payer, payee, amount } = payment;
  const from = payer ? ` from ${payer.displayName}` : '';
  const to = payee ? ` to ${payee.displayName}` : '';
  if (payee)
    tell(move, payee.id, PaymentEventKind.PAYMENT_RECEIVED, payment, `You received ${amount.toString()}${from}.`);
  if (payer)
    tell(
      move,
      payer.id,
      PaymentEventKind.PAYMENT_CONFIRMED,
      payment,
      `Your payment of ${amount.toString()}${to} went through.`,
    );
  for (const party of [payer, payee]) {
    if (!party) continue;
    move.record(paymentCompleted, { recipientId: party.id, payment, newBalance: book.spendable(party.id, amount) });
  }
}

/** To the payer: it did not. */
export function tellFailed(move: Move, payment: Payment): void {
  const { payer, payee, amount, failure } = payment;
  if (!payer || !failure) return;
  const to = payee ? ` to ${payee.displayName}` : '';
  tell(
    move,
    payer.id,
    PaymentEventKind.PAYMENT_FAILED,
    payment,
    `Your payment of ${amount.toString()}${to} did not go through: ${reasons[failure]}.`,
  );
}

/** To both: so much was given back. */
export function tellRefunded(move: Move, payment: Payment, part: Money): void {
  const { payer, payee } = payment;
  const kind = PaymentEventKind.PAYMENT_REFUNDED;
  if (payer) {
    const by = payee ? ` from ${payee.displayName}` : '';
    tell(move, payer.id, kind, payment, `${part.toString()} came back to you${by}.`);
  }
  if (payee) {
    const to = payer ? ` to ${payer.displayName}` : '';
    tell(move, payee.id, kind, payment, `${part.toString()} went back${to}.`);
  }
}

const reasons: Readonly<Record<PaymentFailure, string>> = {
  [PaymentFailure.INSUFFICIENT_FUNDS]: 'there was not enough money',
  [PaymentFailure.DECLINED]: 'it was declined',
  [PaymentFailure.EXPIRED]: 'it was not paid in time',
  [PaymentFailure.PROVIDER_ERROR]: 'the provider could not do it',
};

const goesBack: ReadonlySet<PaymentEventKind> = new Set([
  PaymentEventKind.PAYMENT_FAILED,
  PaymentEventKind.PAYMENT_REFUNDED,
]);

function tell(move: Move, recipientId: string, kind: PaymentEventKind, payment: Payment, message: string): void {
  const update = { recipientId, kind, payment, message };
  move.record(paymentUpdated, update);
  if (goesBack.has(kind)) move.record(paymentWentBack, update);
}
