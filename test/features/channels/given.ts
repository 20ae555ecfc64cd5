import type { Visitor, World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { Browser } from './browser';
import type { PushService } from './push-service';

export const REGISTER = 'mutation ($input: PushSubscriptionInput!) { registerPushSubscription(input: $input) }';
export const UNREGISTER = 'mutation ($endpoint: String!) { unregisterPushSubscription(endpoint: $endpoint) }';
export const PUBLIC_KEY = '{ pushPublicKey }';

let browsers = 0;

/** A browser of somebody who has said yes. */
export async function givenBrowser(visitor: Visitor, service: PushService, path?: string): Promise<Browser> {
  browsers += 1;
  const browser = new Browser(`${service.origin}${path ?? `/push/${browsers}`}`);
  await visitor.mutate(REGISTER, { input: browser.input });
  return browser;
}

/** The minute in which somebody could have read it is over, and so is every pause, be it a day. */
export async function minutesPass(app: World): Promise<void> {
  await using rows = await openRows(app);
  await rows.query(
    `UPDATE notification_outbox SET due_at = now(), created_at = least(created_at, now() - interval '61 seconds')`,
  );
  await rows.query('UPDATE push_subscription SET resting_until = NULL');
  await rows.query(`UPDATE mail_pace SET sent_at = now() - interval '1 day'`);
  await rows.query('UPDATE job SET run_at = now() WHERE dead_at IS NULL');
}

/** Everything that was to leave by now has left, or was left out. Moves time until then. */
export async function allHasLeft(app: World): Promise<void> {
  await using rows = await openRows(app);
  for (;;) {
    await minutesPass(app);
    const [row] = await rows.query<{ busy: boolean }>(
      `SELECT EXISTS (SELECT FROM notification_outbox)
           OR EXISTS (SELECT FROM job WHERE kind IN ('channels.push', 'channels.mail') AND dead_at IS NULL) AS busy`,
    );
    if (!row?.busy) return;
  }
}

/** All that is tried from now on is tried for the last time. */
export async function lastTry(app: World, kind: string): Promise<void> {
  await using rows = await openRows(app);
  while (
    (await rows.query('UPDATE job SET attempts = 11 WHERE kind = $1 AND attempts > 0 RETURNING id', [kind])).length ===
    0
  );
}

/** What was given up, and why. */
export async function deadJobs(app: World): Promise<readonly { kind: string; problem: string }[]> {
  await using rows = await openRows(app);
  return await rows.query('SELECT kind, problem FROM job WHERE dead_at IS NOT NULL ORDER BY created_at');
}
