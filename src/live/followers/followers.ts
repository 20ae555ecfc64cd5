import type { Logger } from 'pino';
import type { Database } from '../../db/database';
import type { Engine } from '../engine';
import type { Topics } from '../topics';
import { Follow } from './follow';
import type { Follower } from './follower';
import { FollowerRow } from './follower-row';

/** What has failed, or was in the hands of another node, is looked at again after so long: that one may have died over it. */
const patienceMs = 1_000;

interface Running {
  readonly follow: Follow;
  readonly names: ReadonlySet<string>;
  isAtWork: boolean;
  /** Something came while it was at work. */
  again: boolean;
  retry: NodeJS.Timeout | undefined;
}

/** The followers of all features, run on this node whenever there is something for them. */
export class Followers {
  private readonly running: Running[];
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
      retry: undefined,
    }));
  }

  async start(database: Database): Promise<void> {
    for (const { name } of this.followers) await FollowerRow.create(database, name);
    this.engine.onCommit((recorded) => {
      for (const running of this.running)
        if (recorded.some(({ fact }) => running.names.has(fact.topic.name))) this.poke(running);
    });
    // What other nodes commit, and what was left by one that died after its commit.
    this.engine.onSeen(() => this.pokeAll());
    this.pokeAll();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const { retry } of this.running) clearTimeout(retry);
    await Promise.all(this.work);
  }

  private pokeAll(): void {
    for (const running of this.running) this.poke(running);
  }

  private poke(running: Running): void {
    if (this.stopped) return;
    clearTimeout(running.retry);
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
    if (!isWell) this.pokeLater(running);
    else if (running.again) this.poke(running);
  }

  private pokeLater(running: Running): void {
    if (this.stopped) return;
    running.retry = setTimeout(() => this.poke(running), patienceMs);
    running.retry.unref();
  }
}
