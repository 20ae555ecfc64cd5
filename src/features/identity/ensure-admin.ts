import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import type { Database } from '../../db/database';
import { transact } from '../../live/transact';
import type { Passwords } from './passwords';

/**
 * Makes the admin that the operator names, if he is missing. Where the address is taken by somebody without the role, the operator's
 * password becomes the only way into that account, and its sessions end: whoever took the address first must not become admin by it.
 */
export async function ensureAdmin(
  database: Database,
  passwords: Passwords,
  email: string,
  password: string,
): Promise<void> {
  const [known] = await database.query<{ roles: Role[] }>('SELECT roles FROM users WHERE email = $1', [email]);
  if (known?.roles.includes(Role.ADMIN)) return;
  const passwordHash = await passwords.hash(password);
  await transact(database, async (tx) => {
    const [admin] = await tx.query<{ id: string }>(
      `INSERT INTO users (id, email, password_hash, display_name, roles) VALUES ($1, $2, $3, 'Admin', $4)
       ON CONFLICT (email) DO UPDATE
         SET password_hash = excluded.password_hash, roles = array_append(users.roles, 'ADMIN'),
             wallet_address = NULL, outside_issuer = NULL, outside_subject = NULL, suspended_at = NULL
       WHERE NOT 'ADMIN' = ANY (users.roles)
       RETURNING id`,
      [newId('usr'), email, passwordHash, [Role.ADMIN]],
    );
    // No row comes back where another node was faster, and his sessions are new ones.
    if (admin) await tx.query('UPDATE device SET ended_at = now() WHERE ended_at IS NULL AND user_id = $1', [admin.id]);
  });
}
