import type { Fact } from '../../live/fact';
import type { Follower } from '../../live/followers/follower';
import { listAdmins } from '../identity';
import { TransactionReason } from '../ledger';
import { NotificationKind, notifyIn, Priority, Severity, type Notice } from '../notices';
import { PaymentEventKind, PaymentMethod } from './payment.enums';
import { paymentCameLate, paymentWentBack, refundFellShort, type PaymentUpdated } from './payment.topics';

/**
 * What about money somebody should still find when he was away: that a payment failed after he had left, that money came back,
 * that it came late. What he does himself and sees at once is an event, and no notification.
 */
export const notifyOfMoney: Follower = {
  name: 'payments.notify',
  topics: [paymentWentBack, paymentCameLate, refundFellShort],
  async handle(tx, fact, move) {
    const notice = noticeOf(fact);
    if (!notice) return;
    const recipients = notice.to === 'admins' ? await listAdmins(tx) : [notice.to];
    for (const userId of recipients) notifyIn(move, userId, { kind: NotificationKind.PAYMENT, ...notice.notice });
  },
};

interface Addressed {
  readonly to: string;
  readonly notice: Omit<Notice, 'kind'>;
}

function noticeOf(fact: Fact): Addressed | null {
  if (fact.isOf(paymentCameLate)) {
    const { payment, topUp } = fact.payload;
    if (!topUp.payer) return null;
    const message = `${topUp.amount.toString()} arrived for a payment that was over by then. The money is on your balance.`;
    return {
      to: topUp.payer.id,
      notice: { title: 'Late payment credited', message, subjectId: payment.id, severity: Severity.WARNING },
    };
  }
  if (fact.isOf(refundFellShort)) {
    const { payment, shortfall } = fact.payload;
    const who = payment.payee ?? payment.payer;
    const message = `${payment.provider ?? 'A provider'} took back money of a payment of ${payment.amount.toString()}; ${shortfall.toString()} of it could not be taken from ${who?.displayName ?? 'anybody'}.`;
    return {
      to: 'admins',
      notice: {
        title: 'Refund not covered',
        message,
        subjectId: payment.id,
        severity: Severity.ERROR,
        priority: Priority.HIGH,
      },
    };
  }
  return fact.isOf(paymentWentBack) ? ofUpdate(fact.payload) : null;
}

function ofUpdate({ recipientId, kind, payment, message }: PaymentUpdated): Addressed | null {
  const isPayer = payment.payer?.id === recipientId;
  const subjectId = payment.id;
  const isWithdrawal = payment.reason === TransactionReason.WITHDRAWAL;
  if (kind === PaymentEventKind.PAYMENT_FAILED && (payment.method !== PaymentMethod.BALANCE || isWithdrawal))
    return { to: recipientId, notice: { title: 'Payment failed', message, subjectId, severity: Severity.ERROR } };
  if (kind === PaymentEventKind.PAYMENT_REFUNDED && isPayer)
    return { to: recipientId, notice: { title: 'Money came back', message, subjectId, severity: Severity.SUCCESS } };
  return null;
}
