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

/** The database is away, full, or going down: nothing the caller can mend, and soon over. */
export function isOutage(error: unknown): boolean {
  const code = databaseError(error)?.code ?? systemCode(error);
  if (code) return /^(08|53|57P0|ECONN|EPIPE|ENOENT|ETIMEDOUT|EAI_|EHOSTUNREACH|ENETUNREACH)/.test(code);
  // These come from `pg` itself, which gives them no code.
  return (
    error instanceof Error &&
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)
  );
}

/** TypeORM wraps what `pg` throws. */
function databaseError(error: unknown): DatabaseError | null {
  if (error instanceof DatabaseError) return error;
  if (error instanceof Error && 'driverError' in error && error.driverError instanceof DatabaseError)
    return error.driverError;
  return null;
}

function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
