import type { Logger } from 'pino';
import type { Database } from '../../db/database';
import type { Engine } from '../engine';
import type { Topics } from '../topics';
import { Follow } from './follow';
import type { Follower } from './follower';
import { FollowerRow } from './follower-row';

/** What has failed, or was in the hands of another node, is looked at again after so long: that one may have died over it. */
const patienceMs = 1_000;
/** After so many at once more are on their way: they are waited for and handled together, or each of their commits would have a commit of ours for every follower. */
const crowd = 20;
const gatherMs = 100;

interface Running {
  readonly follow: Follow;
  readonly names: ReadonlySet<string>;
  /** Or rests after it, for the next to gather. */
  isAtWork: boolean;
  /** Something came while it was at work. */
  again: boolean;
  timer: NodeJS.Timeout | undefined;
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
      timer: undefined,
    }));
  }

  async start(database: Database): Promise<void> {
    for (const { name } of this.followers) await FollowerRow.create(database, name);
    this.engine.onCommit((recorded) => {
      for (const running of this.running)
        if (recorded.some(({ fact, isNew }) => isNew && running.names.has(fact.topic.name))) this.poke(running);
    });
    // What other nodes commit, and what was left by one that died after its commit.
    this.engine.onSeen(() => this.pokeAll());
    this.pokeAll();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const { timer } of this.running) clearTimeout(timer);
    await Promise.all(this.work);
  }

  private pokeAll(): void {
    for (const running of this.running) this.poke(running);
  }

  private poke(running: Running): void {
    if (this.stopped) return;
    if (running.isAtWork) {
      running.again = true;
      return;
    }
    clearTimeout(running.timer);
    running.isAtWork = true;
    running.again = false;
    const work = this.run(running).finally(() => this.work.delete(work));
    this.work.add(work);
  }

  private async run(running: Running): Promise<void> {
    // Commits of this moment are handled together.
    await new Promise((resolve) => setImmediate(resolve));
    const handled = await running.follow.goOn();
    if (handled === null) {
      running.isAtWork = false;
      this.later(running, patienceMs, () => this.poke(running));
    } else if (handled >= crowd) this.later(running, gatherMs, () => this.rested(running));
    else this.rested(running);
  }

  private rested(running: Running): void {
    running.isAtWork = false;
    if (running.again) this.poke(running);
  }

  private later(running: Running, ms: number, act: () => void): void {
    if (this.stopped) return;
    running.timer = setTimeout(act, ms);
    running.timer.unref();
  }
}
