import { currenciesKey } from '../../base/currencies';
import { AppError, badInput, notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import type { Money } from '../../base/money';
import type { Context } from '../../live/context';
import { moveIn } from '../../live/moves/alone';
import type { Move } from '../../live/moves/move';
import type { RawMessage } from '../../live/route';
import type { Tx } from '../../live/tx';
import { parties, type Person } from '../identity';
import { TransactionReason } from '../ledger';
import { lockPayment, type LockedPayment } from './lock-payment';
import { PaymentFailure, PaymentStatus } from './payment.enums';
import { contradiction, takeIn } from './provider-inbox';
import { readProviderMessage, type ProviderMessage } from './provider-message';
import { providersKey } from './providers';
import { refundOutside } from './refund';
import { completePayment, creditLate, creditTopUp, failPayment, type Proof } from './settle-payment';
import { distrust } from './webhook-signature';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const ok: Answer = { status: 200, body: { ok: true } };

/** The `POST /webhooks/payments/:provider` of INTERFACE: inbox, effect and facts in one transaction. */
export async function hearProvider(ctx: Context, { provider: name, body, header }: RawMessage): Promise<Answer> {
  const provider = ctx.use(providersKey).find(name);
  if (!provider) throw notFound();
  const disbelief = distrust(header('liveledger-signature'), body, provider.secrets, Date.now() / 1000);
  if (disbelief)
    throw new AppError(
      'UNAUTHENTICATED',
      'The message is not signed by this provider, or not within the last minutes.',
      {
        reason: disbelief,
      },
    );
  const message = readProviderMessage(body);
  const { amount: given } = message.data;
  const amount = given ? ctx.use(currenciesKey).positive('data.amount', given) : null;
  try {
    await ctx.transact(async (tx) => {
      if (await takeIn(tx, name, message, amount, body)) await act(ctx, tx, name, message, amount);
    });
  } catch (error) {
    if (error instanceof NobodyToCredit) return { status: 422, body: { errors: [error.toRefusal(ctx.requestId)] } };
    throw error;
  }
  return ok;
}

async function act(
  ctx: Context,
  tx: Tx,
  provider: string,
  { type, data }: ProviderMessage,
  amount: Money | null,
): Promise<void> {
  const proof: Proof = { reference: data.reference, transactionHash: data.transactionHash ?? null };
  const paymentId =
    data.paymentId ?? (type === 'payment.refunded' ? await findByReference(tx, provider, data.reference) : null);
  if (paymentId === null && type === 'payment.failed') return; // Nobody here was waiting for it.
  const person = paymentId === null ? await findPerson(tx, data) : null;
  await moveIn(tx, async (move) => {
    if (person) {
      if (!amount) throw badInput('data.amount', 'data.amount: must say how much has arrived');
      await creditTopUp(move, { amount, payer: person, provider }, proof);
      return;
    }
    const locked = isId('pay', paymentId ?? '') ? await lockPayment(ctx, move, paymentId ?? '') : null;
    if (locked?.record.payment.provider !== provider) throw notFound();
    if (type === 'payment.completed') await complete(move, locked, amount, proof);
    else if (type === 'payment.failed') await fail(move, locked, data.failure ?? PaymentFailure.DECLINED, proof);
    else await giveBack(move, locked, amount);
  });
}

async function complete(
  move: Move,
  { record, settling }: LockedPayment,
  amount: Money | null,
  proof: Proof,
): Promise<void> {
  const { payment } = record;
  if (!amount?.equals(payment.amount)) throw contradiction(`The payment is of ${payment.amount.toString()}.`);
  switch (payment.status) {
    case PaymentStatus.PENDING:
      await completePayment(move, record, settling, proof);
      return;
    case PaymentStatus.FAILED:
      // What the provider himself has called off he cannot complete; what we did not wait for is still somebody's money.
      if (
        payment.failure !== PaymentFailure.EXPIRED ||
        payment.reason === TransactionReason.WITHDRAWAL ||
        record.reference !== null
      )
        throw contradiction('The payment has failed.');
      await creditLate(move, payment, proof);
      return;
    case PaymentStatus.CANCELLED:
      await creditLate(move, payment, proof);
      return;
    case PaymentStatus.COMPLETED:
    case PaymentStatus.PARTIALLY_REFUNDED:
    case PaymentStatus.REFUNDED:
      return;
  }
}

async function fail(
  move: Move,
  { record, settling }: LockedPayment,
  failure: PaymentFailure,
  { reference }: Proof,
): Promise<void> {
  const { status } = record.payment;
  if (status === PaymentStatus.PENDING) await failPayment(move, record, settling, failure, reference);
  else if (status !== PaymentStatus.FAILED && status !== PaymentStatus.CANCELLED)
    throw contradiction('The payment was completed.');
}

async function giveBack(move: Move, { record, settling }: LockedPayment, amount: Money | null): Promise<void> {
  const { payment } = record;
  const { status, left, reason } = payment;
  if (status === PaymentStatus.REFUNDED && !amount) return;
  if (status !== PaymentStatus.COMPLETED && status !== PaymentStatus.PARTIALLY_REFUNDED)
    throw contradiction('There is nothing left of this payment that could be given back.');
  if (reason === TransactionReason.WITHDRAWAL) throw contradiction('What was paid out is not given back to its payer.');
  const part = amount ?? left;
  if (part.currency !== left.currency || part.isMoreThan(left))
    throw contradiction(`Only ${left.toString()} of it are left.`);
  await refundOutside(move, record, settling, part);
}

/** A refund may name only what the provider calls the payment. Without any there is nobody to take it from. */
async function findByReference(tx: Tx, provider: string, reference: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    'SELECT id FROM payment WHERE provider = $1 AND reference = $2 ORDER BY created_at DESC, id DESC LIMIT 1',
    [provider, reference],
  );
  if (!row) throw notFound();
  return row.id;
}

async function findPerson(tx: Tx, { userId, email }: ProviderMessage['data']): Promise<Person> {
  const id = userId ?? (email ? await idOfEmail(tx, email) : null);
  const valueOf = await parties.load(tx, id === null ? [] : [id]);
  const person = id === null ? null : valueOf(id);
  if (!person) throw new NobodyToCredit();
  return person;
}

async function idOfEmail(tx: Tx, email: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [
    email.normalize('NFC').trim().toLowerCase(),
  ]);
  return row?.id ?? null;
}

/** The message was understood, but we know nobody whose money this could be. Nothing of it is kept, so that it can be sent again. */
class NobodyToCredit extends Error {
  override readonly name = 'NobodyToCredit';

  toRefusal(requestId: string): object {
    const message = 'There is nobody here whose balance this could be credited to.';
    return { message, extensions: { code: 'NOT_FOUND', reason: 'NOBODY_TO_CREDIT', requestId } };
  }
}
