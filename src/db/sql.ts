import type { QueryConfig } from 'pg';
import type { EntityManager } from 'typeorm';
import { arrayLiteral } from './array-literal';

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

export function toQuery(statement: Statement, given: readonly unknown[]): QueryConfig {
  const values = given.map((value) => (Array.isArray(value) ? (arrayLiteral(value) ?? value) : value));
  return typeof statement === 'string' ? { text: statement, values } : { ...statement, values };
}
