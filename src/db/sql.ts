import type { EntityManager } from 'typeorm';

/** Plain SQL, for the hot paths and whatever needs a lock. Values are parameters, never text. */
export interface Sql {
  query<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** With a name, the server parses and plans it once for each connection: for what runs thousands of times. */
export type Statement = string | { readonly name: string; readonly text: string };

/** The same rows as entities, for ordinary reads and writes. */
export interface Rows extends Sql {
  readonly entities: EntityManager;
}
