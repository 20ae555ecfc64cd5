import { createHash } from 'node:crypto';
import { conflict } from '../../base/errors';
import type { Money } from '../../base/money';
import { Lock, type Tx } from '../../live/tx';
import type { ProviderMessage } from './provider-message';

interface Heard {
  readonly id: string;
  readonly type: string;
  readonly fingerprint: string;
  readonly paymentId: string | null;
  readonly currency: string | null;
  readonly amount: bigint | null;
}

/**
 * Notes what a provider says, before anything else is locked: messages about the same thing come one after the other. False
 * when he has said it before; refused when it contradicts what he said before.
 */
export async function takeIn(
  tx: Tx,
  provider: string,
  message: ProviderMessage,
  amount: Money | null,
  body: Buffer,
): Promise<boolean> {
  const { id, type, data } = message;
  const fingerprint = createHash('sha256').update(body).digest('base64url');
  tx.takes(Lock.IDEMPOTENCY_KEYS);
  const names = [`message ${provider} ${id}`, `reference ${provider} ${data.reference}`];
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name', [names]);
  const heard = await tx.query<Heard>(
    `SELECT id, type, fingerprint, payment_id AS "paymentId", currency, amount FROM provider_message
      WHERE provider = $1 AND (id = $2 OR reference = $3)`,
    [provider, id, data.reference],
  );
  const same = heard.find((row) => row.id === id);
  if (same) {
    if (same.fingerprint === fingerprint) return false;
    throw contradiction('A message with this id had another body.');
  }
  const paymentId = data.paymentId ?? null;
  const repeated = heard.find((row) => row.type === type);
  if (repeated) {
    const isSame =
      repeated.paymentId === paymentId &&
      repeated.amount === (amount?.minor ?? null) &&
      repeated.currency === (amount?.currency ?? null);
    if (isSame) return false;
    throw contradiction('The same was told of this reference before, but with another amount or payment.');
  }
  const types = new Set([type, ...heard.map((row) => row.type)]);
  if (types.has('payment.failed') && types.size > 1)
    throw contradiction('Another outcome was told of this reference before.');
  await tx.query(
    `INSERT INTO provider_message (provider, id, fingerprint, type, reference, payment_id, currency, amount) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [provider, id, fingerprint, type, data.reference, paymentId, amount?.currency ?? null, amount?.minor ?? null],
  );
  return true;
}

export function contradiction(message: string) {
  return conflict('CONTRADICTION', message);
}
