import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey, type GivenMoney } from '../../base/currencies';
import { badInput, notFound } from '../../base/errors';
import { paragraph } from '../../base/text';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import type { Money } from '../../base/money';
import type { Move } from '../../live/moves/move';
import { auditMove } from '../audit';
import { parties, type Person } from '../identity';
import { accounts, available, external, TransactionReason } from '../ledger';
import { moveMoney } from './move-money';
import { completedNow } from './pay';
import { findPayment } from './payment.queries';
import { newPayments } from './payment.rows';
import type { Payment } from './payment.type';
import { tellCompleted } from './tell-parties';

const Note = z.object({ note: paragraph(500) });

export interface Adjustment {
  readonly userId: string;
  readonly amount: GivenMoney;
  readonly note: string;
  readonly idempotencyKey: string;
}

/** An admin puts something right, also for somebody who is suspended. */
export function adjustBalance(
  ctx: Context,
  { userId, amount: given, note: words, idempotencyKey: key }: Adjustment,
): Promise<Payment> {
  const amount = ctx.use(currenciesKey).signed('amount', given);
  if (amount.isZero) throw badInput('amount.amount', 'amount.amount: must not be nothing');
  const { note } = check(Note, { note: words });
  const input = { userId, amount, note };
  const options = { operation: 'adjustBalance', key, input, find: (id: string) => findPayment(ctx, id) };
  return onceTogether(ctx, options, async (move) => {
    const user = await move.load(parties, userId);
    if (!user) throw notFound();
    const payment = await adjust(move, user, amount, note);
    auditMove(move, ctx.viewer, 'adjustBalance', userId, `${amount.toString()}: ${note}`);
    return payment;
  });
}

export async function adjust(move: Move, { id, displayName }: Person, change: Money, note: string): Promise<Payment> {
  const user = { id, displayName };
  const amount = change.isNegative ? change.negated() : change;
  const [own, outside] = [available(user.id, amount.currency), external('adjustments', amount.currency)];
  const book = await move.load(accounts, { moves: [own, outside] });
  const reason = TransactionReason.ADJUSTMENT;
  const payment = completedNow(book, {
    amount,
    reason,
    note,
    ...(change.isNegative ? { payer: user } : { payee: user }),
  });
  const [from, to] = change.isNegative ? [own, outside] : [outside, own];
  moveMoney(move, book, payment, [{ from, to, amount, reason }]);
  move.write(newPayments, { payment, destination: null, reference: null });
  tellCompleted(move, book, payment);
  return payment;
}
