import { z } from 'zod';
import { check } from '../../base/check';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { changeOwn } from './change-invoice';
import { BuyerConfirmation } from './invoice.enums';
import { assertAnswer } from './invoice.rules';
import { buyerConfirmationChanged } from './invoice.topics';
import type { Invoice } from './invoice.type';
import { writeChange } from './tell-change';

const Reason = z.object({ reason: paragraph(500) });

/** The buyer says that he owes it. */
export function confirmInvoice(ctx: Context, id: string): Promise<Invoice> {
  return answer(ctx, id, BuyerConfirmation.CONFIRMED, null);
}

/** The buyer says that he does not, and why. Nobody can fund it until he confirms it. */
export function disputeInvoice(ctx: Context, id: string, why: string): Promise<Invoice> {
  const { reason } = check(Reason, { reason: why });
  return answer(ctx, id, BuyerConfirmation.DISPUTED, reason);
}

/** Beside the status, which stays as it is. */
function answer(ctx: Context, id: string, buyerConfirmation: BuyerConfirmation, reason: string | null) {
  return changeOwn(ctx, 'buyer', id, (move, before) => {
    assertAnswer(before, buyerConfirmation);
    const invoice = writeChange(move, before, before.with({ buyerConfirmation }));
    move.record(buyerConfirmationChanged, { invoice, reason });
    return Promise.resolve(invoice);
  });
}
