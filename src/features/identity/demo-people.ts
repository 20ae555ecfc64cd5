import { newId } from '../../base/ids';
import type { Role } from '../../base/role';
import { Viewer } from '../../base/viewer';
import type { Sql } from '../../db/sql';

export interface DemoPerson {
  readonly email: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** People who act by themselves: nobody can sign in as one of them, they have no password. Those that are missing are made. */
export async function ensureDemoPeople(sql: Sql, people: readonly DemoPerson[]): Promise<void> {
  for (const { email, displayName, roles } of people)
    await sql.query(
      `INSERT INTO users (id, email, display_name, roles)
       SELECT $1, $2, $3, $4 WHERE NOT EXISTS (SELECT FROM users WHERE email = $2) ON CONFLICT (email) DO NOTHING`,
      [newId('usr'), email, displayName, roles],
    );
}

/** Never: what somebody does here needs no token. */
const noEnd = new Date('9999-12-31T00:00:00Z');

/** Those who are there and not suspended, by address, as they would be if they had signed in. */
export async function findDemoViewers(sql: Sql, emails: readonly string[]): Promise<ReadonlyMap<string, Viewer>> {
  const rows = await sql.query<DemoPerson & { readonly id: string }>(
    `SELECT id, email, display_name AS "displayName", roles FROM users WHERE email = ANY ($1) AND suspended_at IS NULL`,
    [emails],
  );
  return new Map(
    rows.map(({ email, id, roles, displayName }) => [email, new Viewer(id, roles, displayName, '', noEnd)]),
  );
}
