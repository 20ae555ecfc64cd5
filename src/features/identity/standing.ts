import type { AppError } from '../../base/errors';
import { conflict, invalidTransition, notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { Lock, type Tx } from '../../live/tx';
import { rolesChanged, sessionsEnded } from './identity.topics';
import type { User } from './user.entity';
import { findUser } from './user.queries';

// Whether somebody is let in and what he may do: changed by admins, and acted upon by every node as soon as it is told.

export async function suspend(tx: Tx, userId: string): Promise<User> {
  const user = await lockWithAdmins(tx, userId);
  if (user.suspendedAt) throw alreadyThere('SUSPENDED');
  await assertAdminsRemain(tx, user, []);
  await tx.query('UPDATE users SET suspended_at = now() WHERE id = $1', [userId]);
  tx.record(sessionsEnded, { userId, sessionIds: null, reason: 'SUSPENDED' });
  return user;
}

export async function reinstate(tx: Tx, userId: string): Promise<User> {
  const user = await lockWithAdmins(tx, userId);
  if (!user.suspendedAt) throw alreadyThere('ACTIVE');
  await tx.query('UPDATE users SET suspended_at = NULL WHERE id = $1', [userId]);
  return user;
}

export async function changeRoles(tx: Tx, userId: string, roles: readonly Role[]): Promise<User> {
  const user = await lockWithAdmins(tx, userId);
  const isSame = roles.length === user.roles.length && roles.every((role) => user.roles.includes(role));
  if (isSame) return user;
  await assertAdminsRemain(tx, user, roles);
  await tx.query('UPDATE users SET roles = $2 WHERE id = $1', [userId, roles]);
  tx.record(rolesChanged, { userId, roles: [...roles] });
  return Object.assign(user, { roles });
}

/** Closes all connections and changes nothing else. */
export async function disconnect(tx: Tx, userId: string): Promise<void> {
  if (!(await findUser(tx, userId))) throw notFound();
  tx.record(sessionsEnded, { userId, sessionIds: null, reason: 'DISCONNECTED' });
}

/** With all admins that there are: two who take each other’s role away at the same moment must not both succeed. */
async function lockWithAdmins(tx: Tx, userId: string): Promise<User> {
  if (!isId('usr', userId)) throw notFound();
  tx.takes(Lock.ENTITIES);
  await tx.query(
    `SELECT id FROM users WHERE id = $1 OR ('ADMIN' = ANY (roles) AND suspended_at IS NULL) ORDER BY id FOR NO KEY UPDATE`,
    [userId],
  );
  const user = await findUser(tx, userId);
  if (!user) throw notFound();
  return user;
}

async function assertAdminsRemain(tx: Tx, { id, roles, suspendedAt }: User, then: readonly Role[]): Promise<void> {
  if (suspendedAt || !roles.includes(Role.ADMIN) || then.includes(Role.ADMIN)) return;
  const [another] = await tx.query(
    `SELECT id FROM users WHERE id <> $1 AND 'ADMIN' = ANY (roles) AND suspended_at IS NULL LIMIT 1`,
    [id],
  );
  if (!another) throw conflict('LAST_ADMIN', 'Nobody would be left who may do what admins do.');
}

function alreadyThere(state: 'ACTIVE' | 'SUSPENDED'): AppError {
  const message = state === 'SUSPENDED' ? 'This account is suspended already.' : 'This account is not suspended.';
  return invalidTransition(state, state, message);
}
