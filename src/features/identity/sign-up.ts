import { AppError, conflict } from '../../base/errors';
import { check } from '../../base/check';
import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import { brokenConstraint } from '../../db/failures';
import type { Context } from '../../live/context';
import { passwordsKey, throttleKey } from './identity.services';
import type { Session } from './session.type';
import { SignUp, type SignUpInput } from './sign-up.input';
import { startSession } from './start-session';
import { User } from './user.entity';

/** A new person, signed in at once. */
export async function signUp(ctx: Context, input: SignUpInput): Promise<Session> {
  const { email, password, displayName, roles } = check(SignUp, input);
  if (roles?.includes(Role.ADMIN)) throw new AppError('FORBIDDEN', 'Nobody becomes ADMIN by signing up.');
  await ctx.use(throttleKey).mayTry('sign up', ctx.caller.address);
  const passwordHash = await ctx.use(passwordsKey).hash(password);

  const user = Object.assign(new User(), {
    id: newId('usr'),
    email,
    passwordHash,
    displayName,
    roles: [...new Set(roles ?? [Role.CUSTOMER])],
  });
  try {
    return await ctx.transact(async (tx) => {
      await tx.entities.insert(User, user);
      return startSession(ctx, tx, user);
    });
  } catch (error) {
    if (brokenConstraint(error) === 'users_email_key')
      throw conflict('EMAIL_TAKEN', 'This e-mail address already has an account.', { field: 'email' });
    throw error;
  }
}
