import { randomBytes } from 'node:crypto';
import type { Sql } from './sql';

/** A secret that nobody gave: made once by whichever node comes first, and the same for all of them ever after. */
export async function keptSecret(sql: Sql, name: string): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  await sql.query('INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING', [name, fresh]);
  const [row] = await sql.query<{ value: string }>('SELECT value FROM secret WHERE name = $1', [name]);
  if (!row) throw new Error(`The secret ${name} was just written and must be there.`);
  return row.value;
}
