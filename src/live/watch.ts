import type { Fact, Placed } from './fact';
import type { Topic } from './topic';

/** One thing to tell: what a subscription's resolver is given, and how far its reader is afterwards. */
export interface Telling {
  readonly root: unknown;
  /** The number up to which everything has been told. */
  readonly seq: number;
  /** Of a fact that makes several tellings, how many of those after `seq` have been told; 0 after the last. */
  readonly part: number;
}

export interface WatchOptions<Payload> {
  readonly topics: readonly Topic<Payload>[];
  /** Which facts of these topics; decided by the arguments and by `scope`, since all with the same of both share the answer. */
  where?(this: void, fact: Fact<Payload>): boolean;
  /** What else tells two subscribers with the same arguments apart, such as their roles. */
  readonly scope?: string;
  /** Gathers facts for so long. */
  readonly batchMs?: number;
  /** What to tell of a run of facts; each by itself if not given. */
  tell?(this: void, run: readonly Placed[]): readonly Telling[];
}

/** What a subscription listens to: one stream, some topics of it, perhaps not all of their facts. */
export class Watch {
  readonly topics: ReadonlySet<Topic>;
  readonly scope: string;
  readonly batchMs: number;
  readonly tell: (run: readonly Placed[]) => readonly Telling[];
  private readonly where: (fact: Fact) => boolean;

  constructor(
    readonly stream: string,
    { topics, where, scope = '', batchMs = 0, tell = eachByItself }: WatchOptions<unknown>,
  ) {
    this.topics = new Set(topics);
    this.where = where ?? (() => true);
    this.scope = scope;
    this.batchMs = batchMs;
    this.tell = tell;
  }

  wants({ fact }: Placed): boolean {
    return this.where(fact);
  }

  /** graphql-js asks for an iterable; whoever iterates it instead of joining a group would wait for ever, so it says so. */
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('A watch is joined through the hub, not iterated.');
  }
}

function eachByItself(run: readonly Placed[]): Telling[] {
  return run.map(({ seq, fact }) => ({ root: fact, seq, part: 0 }));
}
