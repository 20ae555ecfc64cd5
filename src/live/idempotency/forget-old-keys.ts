import { z } from 'zod';
import { job } from '../jobs/job';

/** Nobody asks again after a week; the primary key is all that keeps rows, and it must not grow for ever. */
export const forgetOldKeys = job({
  kind: 'idempotency.forget-old-keys',
  payload: z.object({}),
  everyMs: 60_000,
  async run({ tx }) {
    await tx.query(
      `DELETE FROM idempotency_key WHERE ctid = ANY (ARRAY(
         SELECT ctid FROM idempotency_key WHERE created_at < now() - interval '7 days' LIMIT 20000 FOR UPDATE SKIP LOCKED))`,
    );
  },
});
