import type { Logger } from 'pino';
import type { Database } from '../../db/database';
import type { Engine } from '../engine';
import type { Topics } from '../topics';
import { Follow } from './follow';
import type { Follower } from './follower';
import { FollowerRow } from './follower-row';

/** How often a node looks for facts that nobody has poked it about: those of a node that died after its commit. */
const lookEveryMs = 1_000;

interface Running {
  readonly follow: Follow;
  readonly names: ReadonlySet<string>;
  isAtWork: boolean;
  /** Something came while it was at work. */
  again: boolean;
}

/** The followers of all features, run on this node whenever there is something for them. */
export class Followers {
  private readonly running: Running[];
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private readonly work = new Set<Promise<void>>();

  constructor(
    private readonly followers: readonly Follower[],
    private readonly engine: Engine,
    topics: Topics,
    log: Logger,
  ) {
    this.running = followers.map((follower) => ({
      follow: new Follow(follower, engine, topics, log),
      names: new Set(follower.topics.map(({ name }) => name)),
      isAtWork: false,
      again: false,
    }));
  }

  async start(database: Database): Promise<void> {
    for (const { name } of this.followers) await FollowerRow.create(database, name);
    this.engine.onCommit((recorded) => {
      for (const running of this.running)
        if (recorded.some(({ fact }) => running.names.has(fact.topic.name))) this.poke(running);
    });
    this.timer = setInterval(() => this.running.forEach((running) => this.poke(running)), lookEveryMs);
    this.timer.unref();
    for (const running of this.running) this.poke(running);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await Promise.all(this.work);
  }

  private poke(running: Running): void {
    if (this.stopped) return;
    if (running.isAtWork) {
      running.again = true;
      return;
    }
    running.isAtWork = true;
    running.again = false;
    const work = this.run(running).finally(() => this.work.delete(work));
    this.work.add(work);
  }

  private async run(running: Running): Promise<void> {
    // Commits of this moment are handled together.
    await new Promise((resolve) => setImmediate(resolve));
    const isWell = await running.follow.goOn();
    running.isAtWork = false;
    // What has failed waits for the next look.
    if (running.again && isWell) this.poke(running);
  }
}
