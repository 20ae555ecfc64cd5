import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { line } from '../../base/text';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { accounts, available, external, TransactionReason } from '../ledger';
import { moveMoney } from './move-money';
import { completedNow, getParty, newPayment } from './pay';
import type { WithdrawInput } from './payment.inputs';
import { findPayment } from './payment.queries';
import { newPayments } from './payment.rows';
import type { Payment } from './payment.type';
import { providersKey } from './providers';
import { tellCompleted } from './tell-parties';

const Destination = z.object({ destination: line(200) });

/** Leaves the balance at once. Whether it has arrived, only the provider can tell; in the demo there is nobody to wait for. */
export function withdraw(
  ctx: Context,
  { amount: given, idempotencyKey: key, ...input }: WithdrawInput,
): Promise<Payment> {
  const amount = ctx.use(currenciesKey).positive('amount', given);
  const { destination } = check(Destination, input);
  const providers = ctx.use(providersKey);
  const { name: provider } = providers.forWithdrawals();
  const options = {
    operation: 'withdraw',
    key,
    input: { amount, destination },
    find: (id: string) => findPayment(ctx, id),
  };
  return onceTogether(ctx, options, async (move) => {
    const payer = await getParty(move, ctx.viewer.id);
    const [from, to] = [available(payer.id, amount.currency), external(provider, amount.currency)];
    const book = await move.load(accounts, { moves: [from, to] });
    const reason = TransactionReason.WITHDRAWAL;
    const wanted = { amount, reason, payer, provider };
    const payment = providers.paysOutAtOnce ? completedNow(book, wanted) : newPayment(book.at, wanted);
    moveMoney(move, book, payment, [{ from, to, amount, reason }]);
    move.write(newPayments, { payment, destination, reference: null });
    if (providers.paysOutAtOnce) tellCompleted(move, book, payment);
    return payment;
  });
}
