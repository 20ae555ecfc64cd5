import type { Sql } from '../../db/sql';

/** Null for what was never noted. */
export async function readMark(sql: Sql, name: string): Promise<number | null> {
  const [row] = await sql.query<{ value: number }>('SELECT value::float8 AS value FROM demo_mark WHERE name = $1', [
    name,
  ]);
  return row?.value ?? null;
}

export async function writeMark(sql: Sql, name: string, value: number): Promise<void> {
  await sql.query(
    'INSERT INTO demo_mark (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  );
}

/** How many of these are noted. */
export async function countMarks(sql: Sql, names: readonly string[]): Promise<number> {
  const [row] = await sql.query<{ noted: number }>(
    'SELECT count(*)::int AS noted FROM demo_mark WHERE name = ANY ($1)',
    [names],
  );
  return row?.noted ?? 0;
}
