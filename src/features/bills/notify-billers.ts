import type { Fact } from '../../live/fact';
import type { Follower } from '../../live/followers/follower';
import { notifyIn } from '../notices';
import { PaymentStatus } from '../payments';
import { BillStatus } from './bill.enums';
import { noticeToBiller, type AboutIssued } from './bill.notices';
import { billPaymentChanged, billUpdated } from './bill.topics';
import type { Bill } from './bill.type';

/**
 * Tells billers what has become of their bills. Not in the move itself: all payments to one biller would wait for each other at the count of
 * what he has not read.
 */
export const notifyBillers: Follower = {
  name: 'bills.notify-billers',
  topics: [billUpdated, billPaymentChanged],
  handle(_tx, fact, move) {
    const { bill, about } = read(fact);
    if (about !== null) notifyIn(move, bill.biller.id, noticeToBiller(about, bill));
    return Promise.resolve();
  },
};

function read(fact: Fact): { readonly bill: Bill; readonly about: AboutIssued | null } {
  if (fact.isOf(billPaymentChanged)) {
    const { bill, payment } = fact.payload;
    return { bill, about: payment.status === PaymentStatus.FAILED ? 'PAYMENT_FAILED' : null };
  }
  if (!fact.isOf(billUpdated)) throw new Error('Billers are told of bills.');
  const { bill } = fact.payload;
  return { bill, about: bill.status === BillStatus.CANCELLED ? null : bill.status };
}
