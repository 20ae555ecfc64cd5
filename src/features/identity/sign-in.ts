import { AppError } from '../../base/errors';
import type { Context } from '../../live/context';
import { emailAddress } from './identity.rules';
import { passwordsKey, throttleKey } from './identity.services';
import type { Session } from './session.type';
import { startSession } from './start-session';
import { findUserWithPassword } from './user.queries';

/** The same answer, after the same work, whether the address is unknown, has no password, or the password is wrong. */
export async function signIn(ctx: Context, givenEmail: string, password: string): Promise<Session> {
  const throttle = ctx.use(throttleKey);
  await throttle.mayTry('sign in', ctx.caller.address);
  // What is not an address has no account to guess at; its password is still compared, or the answer would come too soon.
  const email = emailAddress.safeParse(givenEmail).data ?? null;
  if (email !== null) await throttle.mayGuess(email, ctx.caller.address);

  const user = email === null ? null : await findUserWithPassword(ctx.db, email);
  const fits = await ctx.use(passwordsKey).fits(password, user?.passwordHash);
  if (!user || email === null || !fits)
    throw new AppError('UNAUTHENTICATED', 'There is no account with this e-mail address and password.', {
      reason: 'WRONG_CREDENTIALS',
    });
  await throttle.guessedRight(email, ctx.caller.address);
  assertNotSuspended(user);
  return ctx.transact((tx) => startSession(ctx, tx, user));
}

export function assertNotSuspended({ suspendedAt }: { readonly suspendedAt: Date | null }): void {
  if (suspendedAt) throw new AppError('FORBIDDEN', 'This account is suspended.', { reason: 'SUSPENDED' });
}
