import type { IdKind } from '../../base/ids';
import type { Sql } from '../../db/sql';

interface TwoSided<Kind extends IdKind> {
  readonly kind: Kind;
  readonly table: string;
  /** Columns, each with an index that begins with it. */
  readonly sides: readonly [string, string];
}

/** Whether two people are the two sides of such a thing; with null, of any. */
export function inCommon<Kind extends IdKind>({ kind, table, sides: [one, other] }: TwoSided<Kind>) {
  const oneStatement = {
    name: `${table}_in_common`,
    text: `SELECT FROM ${table} WHERE id = $3 AND (${one}, ${other}) IN (($1, $2), ($2, $1))`,
  };
  const anyStatement = {
    name: `any_${table}_in_common`,
    text: `
      SELECT FROM ${table} WHERE ${one} = $1 AND ${other} = $2
      UNION ALL
      SELECT FROM ${table} WHERE ${one} = $2 AND ${other} = $1
      LIMIT 1`,
  };
  return {
    kind,
    async isShared(sql: Sql, a: string, b: string, id: string | null): Promise<boolean> {
      const rows = await (id === null ? sql.query(anyStatement, [a, b]) : sql.query(oneStatement, [a, b, id]));
      return rows.length > 0;
    },
  };
}
