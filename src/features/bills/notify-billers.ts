import type { Fact } from '../../live/fact';
import type { Follower } from '../../live/followers/follower';
import type { Tx } from '../../live/tx';
import { notify } from '../notices';
import { PaymentStatus } from '../payments';
import { BillStatus } from './bill.enums';
import { noticeToBiller, type AboutIssued } from './bill.notices';
import { billPaymentChanged, billUpdated } from './bill.topics';
import type { Bill } from './bill.type';

/** Whom a transaction has told; the counts of two billers would be locked in the order of their facts. */
const told = new WeakMap<Tx, string>();

/**
 * Tells billers what has become of their bills. Not in the move itself: all payments to one biller would wait for each other at the count of
 * what he has not read.
 */
export const notifyBillers: Follower = {
  name: 'bills.notify-billers',
  topics: [billUpdated, billPaymentChanged],
  async handle(tx, fact): Promise<'again' | 'done'> {
    const { bill, about } = read(fact);
    if (about === null) return 'done';
    const before = told.get(tx);
    if (before !== undefined && before !== bill.biller.id) return 'again';
    told.set(tx, bill.biller.id);
    await notify(tx, bill.biller.id, noticeToBiller(about, bill));
    return 'done';
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
