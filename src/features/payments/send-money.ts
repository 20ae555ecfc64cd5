import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { conflict } from '../../base/errors';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { TransactionReason } from '../ledger';
import { findPayee, getParty, pay } from './pay';
import type { TransferInput } from './payment.inputs';
import { findPayment } from './payment.queries';
import type { Payment } from './payment.type';

const Note = z.object({ note: paragraph(500, 0).nullish() });

/** From one balance to another, at once. */
export function sendMoney(
  ctx: Context,
  { to, amount: given, note: words, idempotencyKey: key }: TransferInput,
): Promise<Payment> {
  const amount = ctx.use(currenciesKey).positive('amount', given);
  const note = check(Note, { note: words }).note ?? null;
  const { id: from } = ctx.viewer;
  if (to === from) throw conflict('SELF', 'One cannot send money to oneself.');
  const options = {
    operation: 'transfer',
    key,
    input: { to, amount, note },
    find: (id: string) => findPayment(ctx, id),
  };
  return onceTogether(ctx, options, async (move) => {
    const [payer, payee] = await Promise.all([getParty(move, from), findPayee(move, to)]);
    return pay(move, { payer, payee, amount, reason: TransactionReason.TRANSFER, note: note === '' ? null : note });
  });
}
