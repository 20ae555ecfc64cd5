import { currenciesKey } from '../../base/currencies';
import { publishAnnouncement } from '../announcements';
import { demoAccounts } from '../identity';
import { findBalance } from '../ledger';
import { adjustBalance } from '../payments';
import type { Cast } from './cast';

/** What each has to spend after all that has happened. */
const purse = { EUR: '5000.00', CAD: '2000.00', USD: '2000.00' } as const;

/** The admin makes up for what has been spent so far: everybody begins with the same, or with more. */
export async function fillPurses(cast: Cast): Promise<void> {
  const admin = cast.as('admin');
  for (const { account } of demoAccounts)
    for (const [currency, amount] of Object.entries(purse)) {
      const { available } = await findBalance(cast.as(account), currency);
      const missing = admin.use(currenciesKey).positive('amount', { amount, currency }).minus(available);
      if (!missing.isPositive) continue;
      await adjustBalance(admin, {
        userId: cast.idOf(account),
        amount: { amount: missing.amount, currency },
        note: 'To try things out',
        idempotencyKey: `demo-purse-${account}-${currency}-${available.amount}`,
      });
    }
}

export async function announce(cast: Cast): Promise<void> {
  await publishAnnouncement(cast.as('admin'), {
    title: 'Welcome to the demo',
    message: 'Everything here is made up, the money too. Sign in as somebody else in a second window and watch both.',
  });
}
