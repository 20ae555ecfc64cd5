import { z } from 'zod';
import { AppError, badInput } from '../../base/errors';
import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import type { Database } from '../../db/database';
import type { Context } from '../../live/context';
import type { Passwords } from './passwords';
import type { Session } from './session.type';
import { assertNotSuspended } from './sign-in';
import { startSession } from './start-session';
import { User } from './user.entity';

/** Who can be tried out, all with one password. The first of a role is the one that `{ "role": … }` means. */
export const demoAccounts = [
  { account: 'customer', displayName: 'Ann Castell', roles: [Role.CUSTOMER] },
  { account: 'vendor', displayName: 'Taco Verde', roles: [Role.SELLER] },
  { account: 'seller', displayName: 'Nordlicht Studio', roles: [Role.SELLER] },
  { account: 'investor', displayName: 'Ivy Moreau', roles: [Role.INVESTOR] },
  { account: 'buyer', displayName: 'Baltic Foods', roles: [Role.BUYER] },
  { account: 'payer', displayName: 'Peter Lind', roles: [Role.CUSTOMER] },
  { account: 'biller', displayName: 'City Water & Power', roles: [Role.BILLER] },
  { account: 'client', displayName: 'Clara Stein', roles: [Role.CUSTOMER] },
  { account: 'provider', displayName: 'Bright Home Services', roles: [Role.SELLER] },
  { account: 'admin', displayName: 'Ada Quist', roles: [Role.ADMIN] },
] as const;

export const demoPassword = 'liveledger';

const DemoSession = z.union([
  z.object({ account: z.enum(demoAccounts.map(({ account }) => account)) }),
  z.object({ role: z.enum(Role) }),
]);

export const demoEmails = demoAccounts.map(({ account }) => emailOf(account));

/** Makes those that are missing; a second start changes nothing. */
export async function ensureDemoAccounts(database: Database, passwords: Passwords): Promise<void> {
  const emails = demoAccounts.map(({ account }) => emailOf(account));
  const known = await database.query<{ email: string }>('SELECT email FROM users WHERE email = ANY($1)', [emails]);
  for (const { account, displayName, roles } of demoAccounts) {
    const email = emailOf(account);
    if (known.some((row) => row.email === email)) continue;
    await database.query(
      `INSERT INTO users (id, email, password_hash, display_name, roles) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (email) DO NOTHING`,
      [newId('usr'), email, await passwords.hash(demoPassword), displayName, roles],
    );
  }
}

/** Signs in as a demo account without a password, for the tour and for tests. What comes back is what `Session` shows in GraphQL. */
export async function openDemoSession(ctx: Context, body: unknown): Promise<object> {
  const wanted = DemoSession.safeParse(body);
  if (!wanted.success) {
    const names = demoAccounts.map(({ account }) => account).join(', ');
    throw badInput(
      'account',
      `Send { "account": … } with one of ${names}, or { "role": … } with one of ${Object.values(Role).join(', ')}.`,
    );
  }
  const asked = wanted.data;
  const account = demoAccounts.find((entry) =>
    'account' in asked ? entry.account === asked.account : entry.roles.some((role) => role === asked.role),
  );
  if (!account) throw new Error('Every role has a demo account.');
  const user = await ctx.db.entities.findOneBy(User, { email: emailOf(account.account) });
  if (!user)
    throw new AppError(
      'NOT_FOUND',
      `The demo account ${account.account} is not here any more; the next start makes it anew.`,
    );
  assertNotSuspended(user);
  return toJson(await ctx.transact((tx) => startSession(ctx, tx, user)));
}

/** An entity as it is would show more than its `@Field`s. */
function toJson({ user, ...tokens }: Session): object {
  const { id, displayName, roles, email, walletAddress, createdAt } = user;
  return { ...tokens, user: { id, displayName, roles, email, walletAddress, createdAt } };
}

function emailOf(account: string): string {
  return `${account}@demo.test`;
}
