import { isNativeError } from 'node:util/types';
import { DatabaseError } from 'pg';

/** The constraint that a statement broke, by name, or null when it failed for another reason. */
export function brokenConstraint(error: unknown): string | null {
  const cause = databaseError(error);
  return cause && (cause.code === '23505' || cause.code === '23P01') ? (cause.constraint ?? '') : null;
}

/** Two transactions in each other's way: Postgres ended this one, nothing of it happened, and it may simply run again. */
export function isCollision(error: unknown): boolean {
  const code = databaseError(error)?.code;
  return code === '40001' || code === '40P01' || code === '55P03';
}

/** Refused only because something before it in the same transaction has failed: no reason of its own. */
export function isAftermath(error: unknown): boolean {
  return databaseError(error)?.code === '25P02';
}

/** The database has heard the statement and said no. */
export function isRefusal(error: unknown): boolean {
  return databaseError(error) !== null;
}

/** The connection was known to be broken before the statement could go out. */
export function wasNeverSent(error: unknown): boolean {
  return isNativeError(error) && error.message.startsWith('Client has encountered');
}

/** The database is away, full, or going down: nothing the caller can mend, and soon over. */
export function isOutage(error: unknown): boolean {
  const code = databaseError(error)?.code ?? systemCode(error);
  if (code) return /^(08|53|57P0|ECONN|EPIPE|ENOENT|ETIMEDOUT|EAI_|EHOSTUNREACH|ENETUNREACH)/.test(code);
  // These come from `pg` itself, which gives them no code.
  return (
    isNativeError(error) &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
  );
}

/** TypeORM wraps what `pg` throws. */
function databaseError(error: unknown): DatabaseError | null {
  if (error instanceof DatabaseError) return error;
  if (isNativeError(error) && 'driverError' in error && error.driverError instanceof DatabaseError)
    return error.driverError;
  return null;
}

/** Errors of the system come from outside: under a test runner they are of another class of the same name. */
function systemCode(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
