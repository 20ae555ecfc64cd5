import type { Currencies } from '../../base/currencies';
import type { Database } from '../../db/database';
import { moveIn } from '../../live/moves/alone';
import { transact } from '../../live/transact';
import { adjust } from './adjust-balance';

/** What demo accounts start with; whoever had money once, had this. */
const given = [
  { currency: 'EUR', amount: '5000.00' },
  { currency: 'CAD', amount: '2000.00' },
  { currency: 'USD', amount: '2000.00' },
] as const;

/** Gives each of these people money to spend, once: a second start changes nothing, nor do two nodes that start together. */
export async function ensureDemoMoney(
  database: Database,
  currencies: Currencies,
  emails: readonly string[],
): Promise<void> {
  await transact(database, async (tx) => {
    const people = await tx.query<{ id: string; displayName: string }>(
      `SELECT id, display_name AS "displayName" FROM users u
        WHERE email = ANY($1) AND NOT EXISTS (SELECT FROM account WHERE owner = u.id) ORDER BY id FOR NO KEY UPDATE`,
      [emails],
    );
    for (const person of people) {
      const [known] = await tx.query('SELECT FROM account WHERE owner = $1 LIMIT 1', [person.id]);
      if (known) continue; // Another node was faster while this one waited for the lock.
      for (const { currency, amount } of given) {
        if (!currencies.isOffered(currency)) continue;
        await moveIn(tx, (move) =>
          adjust(move, person, currencies.positive('amount', { amount, currency }), 'To try things out'),
        );
      }
    }
  });
}
