import type { World } from '../../../src/testing';
import { openRows } from '../identity/given';

/** Everything that the demo lays out once. What follows by itself (notices, jobs, what is paid by itself) is not among it. */
const tables = [
  'users',
  'item',
  'orders',
  'review',
  'payment_request',
  'invoice',
  'investment',
  'service',
  'booking',
  'bill',
  'announcement',
  'conversation',
  'message',
  'conversation_reading',
  'audit_entry',
  'demo_mark',
];

export async function countRows(app: World): Promise<Record<string, number>> {
  await using rows = await openRows(app);
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await rows.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
    counts[table] = row?.count ?? 0;
  }
  return counts;
}

/** What was logged as worse than usual. */
export function complaints(app: World): string[] {
  return app.log.filter((line) => !/"level":(10|20|30),/.test(line));
}
