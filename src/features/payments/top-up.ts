import { currenciesKey } from '../../base/currencies';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import { TransactionReason } from '../ledger';
import { getParty } from './pay';
import type { TopUpInput } from './payment.inputs';
import { findPayment } from './payment.queries';
import type { Payment } from './payment.type';
import { openProviderPayment } from './provider-payment';
import { providersKey } from './providers';

/** Pending until the provider says that the money is there. */
export function topUp(
  ctx: Context,
  { amount: given, provider: name, idempotencyKey: key }: TopUpInput,
): Promise<Payment> {
  const amount = ctx.use(currenciesKey).positive('amount', given);
  const { name: provider } = ctx.use(providersKey).named('provider', name);
  const options = { operation: 'topUp', key, input: { amount, provider }, find: (id: string) => findPayment(ctx, id) };
  return onceTogether(ctx, options, async (move) => {
    const payer = await getParty(move, ctx.viewer.id);
    return openProviderPayment(ctx, move, { payer, payee: null, amount, reason: TransactionReason.TOP_UP, provider });
  });
}
