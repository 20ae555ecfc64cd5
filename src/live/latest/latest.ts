import type { Sql } from '../../db/sql';

/** How something is at the moment. */
export interface State {
  /** What a subscription's resolver is given. */
  readonly root: object;
  /** The same for the same state: nobody is told twice. */
  readonly version: string;
}

/**
 * What a subscription returns whose subscribers want to know how something is, and not what has happened: it has no history
 * and no cursor. They are told at once how it is, and then at most once a second how it has become.
 */
export class Latest {
  /** All with the same key are told the same; `read` may depend on nothing else. */
  constructor(
    readonly key: string,
    readonly read: (sql: Sql) => Promise<State>,
  ) {}

  /** graphql-js asks for an iterable; whoever iterates it instead of joining would wait for ever, so it says so. */
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('What is latest is joined through the engine, not iterated.');
  }
}
