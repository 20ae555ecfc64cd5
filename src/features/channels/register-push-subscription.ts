import { check } from '../../base/check';
import { badInput, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import type { Context } from '../../live/context';
import { Lock } from '../../live/tx';
import { pushReachKey } from './push-reach';
import { endpointText, PushSubscription, type PushSubscriptionInput } from './push-subscription.input';

/** Nobody has more browsers; whoever registers one more leaves the one that he has registered first. */
const mostSubscriptions = 20;

/** Registering again is registering once, with the newest keys; who has registered before him on the same browser is not pushed to any more. */
export async function registerPushSubscription(ctx: Context, input: PushSubscriptionInput): Promise<boolean> {
  const { endpoint, p256dh, auth } = check(PushSubscription, input);
  if (!ctx.use(pushReachKey).allows(endpoint))
    throw badInput('endpoint', 'endpoint: must be an address with https on the open internet');
  const { id: userId, sessionId } = ctx.viewer;
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    // One after the other: two that came at once would each see room for one more.
    await tx.query('SELECT FROM users WHERE id = $1 FOR NO KEY UPDATE', [userId]);
    await tx.query(
      `INSERT INTO push_subscription (id, endpoint, user_id, device_id, p256dh, auth) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (endpoint) DO UPDATE
         SET user_id = $3, device_id = $4, p256dh = $5, auth = $6, created_at = clock_timestamp(),
             failures = 0, failing_since = NULL, resting_until = NULL`,
      [newId('psh'), endpoint.href, userId, sessionId, p256dh, auth],
    );
    await tx.query(
      `DELETE FROM push_subscription WHERE id IN (
         SELECT id FROM push_subscription WHERE user_id = $1 ORDER BY created_at DESC, id DESC OFFSET $2)`,
      [userId, mostSubscriptions],
    );
    return true;
  });
}

export async function unregisterPushSubscription(ctx: Context, text: string): Promise<boolean> {
  const endpoint = endpointText.safeParse(text);
  if (!endpoint.success) throw notFound();
  const { id: userId } = ctx.viewer;
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    const gone = await tx.query('DELETE FROM push_subscription WHERE endpoint = $1 AND user_id = $2 RETURNING id', [
      endpoint.data.href,
      userId,
    ]);
    if (gone.length === 0) throw notFound();
    return true;
  });
}
