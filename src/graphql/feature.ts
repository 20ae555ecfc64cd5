import type { Services } from '../base/services';
import type { EntityClass } from '../db/database';
import type { Follower } from '../live/followers/follower';
import type { Listener } from '../live/listen';
import type { Proof } from '../db/proof';
import type { Job } from '../live/jobs/job';
import type { PassingTopic } from '../live/passing/passing-topic';
import type { Topic } from '../live/topic';
import type { NodeKind } from './node';

/** What a feature hands to `app.ts`: all that has to be known of it before the first request. */
export interface Feature {
  readonly name: string;
  readonly resolvers: readonly (new () => object)[];
  readonly entities: readonly EntityClass[];
  /** Makes what its verbs use, and tells the rooms below what they call up for. Asked from the bottom of the house to the top. */
  readonly provide?: (services: Services) => void;
  /** What happens here and is told. */
  readonly topics: readonly Topic[];
  /** What is the case for a moment: told, and not written down. */
  readonly passing?: readonly PassingTopic[];
  /** What has to be done about facts, here or of others. */
  readonly followers?: readonly Follower[];
  /** What every node hears while it runs. */
  readonly listeners?: (services: Services) => readonly Listener[];
  /** What `node(id)` can find, by the kind in the id. */
  readonly nodes: readonly NodeKind[];
  /** What it does later, or again and again. */
  readonly jobs?: readonly Job[];
  /** What `npm run verify` asks of its tables. */
  readonly proofs?: readonly Proof[];
}
