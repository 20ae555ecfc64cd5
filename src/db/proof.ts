import type { Sql } from './sql';

/** Something that must always be true of the tables, and can be looked up. */
export interface Proof {
  readonly name: string;
  /** A sentence for each row that breaks it; none when all is well. */
  run(this: void, sql: Sql): Promise<readonly string[]>;
}

/** A proof whose query returns the rows that break it, each with a sentence as `problem`. */
export function proof(name: string, query: string): Proof {
  return {
    name,
    async run(sql) {
      const rows = await sql.query<{ problem: string }>(query);
      return rows.map(({ problem }) => problem);
    },
  };
}
