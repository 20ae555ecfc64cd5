import { AppError } from '../../base/errors';
import type { Tx } from '../../live/transact';
import type { WalletProof } from './wallet-messages';

/** A proof counts once, in the transaction that acts on it: where that fails, the message is still good. */
export async function useUp(tx: Tx, { nonce, expiresAt }: WalletProof): Promise<void> {
  await tx.query(`DELETE FROM used_wallet_nonce WHERE expires_at < now() - interval '1 hour'`);
  const fresh = await tx.query(
    'INSERT INTO used_wallet_nonce (nonce, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING nonce',
    [nonce, expiresAt],
  );
  if (fresh.length === 0)
    throw new AppError('UNAUTHENTICATED', 'This message was used before. Ask for a new challenge.', {
      reason: 'WALLET_USED',
    });
}
