import type { EntityClass } from '../db/database';
import type { NodeKind } from './node';

/** What a feature hands to `app.ts`: all that has to be known of it before the first request. */
export interface Feature {
  readonly name: string;
  readonly resolvers: readonly (new () => object)[];
  readonly entities: readonly EntityClass[];
  /** What `node(id)` can find, by the kind in the id. */
  readonly nodes: readonly NodeKind[];
}
