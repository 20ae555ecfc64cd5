import type { Logger } from 'pino';
import type { Clock } from '../base/clock';
import type { Database } from '../db/database';
import type { Carrier } from './carriers/carrier';
import { Hub } from './hub/hub';
import { Sweep } from './hub/sweep';
import { LatestSources } from './latest/latest-sources';
import { readEpoch } from './log/epoch';
import { Locator } from './log/locate';
import { LogReader } from './log/read-log';
import type { Recorded } from './log/record-facts';
import { PassingFacts } from './passing/passing-facts';
import type { PassingTopic } from './passing/passing-topic';
import type { Topics } from './topics';
import { transactAndTell, type Transacted } from './transact';
import type { Tx } from './tx';

export interface EngineSettings {
  readonly nodeId: string;
  readonly database: Database;
  readonly carrier: Carrier;
  readonly topics: Topics;
  /** What is told and not written down. */
  readonly passing: readonly PassingTopic[];
  readonly clock: Clock;
  readonly log: Logger;
}

/** Writing and hearing: the log, the hub, and what keeps the two together. */
export class Engine {
  readonly hub: Hub;
  readonly reader: LogReader;
  readonly locator: Locator;
  readonly latest: LatestSources;
  readonly passing: PassingFacts;
  private readonly sweep: Sweep;
  private readonly listeners: ((recorded: readonly Recorded[]) => void)[] = [];
  private readonly watchers: (() => void)[] = [];
  private readonly workers: ((kinds: readonly string[]) => void)[] = [];

  private constructor(
    private readonly settings: EngineSettings,
    private epochNow: string,
  ) {
    const { database, carrier, topics, passing, clock, log, nodeId } = settings;
    const currentEpoch = (): string => this.epochNow;
    this.latest = new LatestSources({ db: database, log });
    this.passing = new PassingFacts({ nodeId, carrier, topics: passing, clock });
    this.locator = new Locator(database, currentEpoch);
    this.reader = new LogReader(database, topics);
    this.hub = new Hub({
      nodeId,
      epoch: currentEpoch,
      carrier,
      topics,
      locator: this.locator,
      reader: this.reader,
      log,
    });
    this.sweep = new Sweep({
      db: database,
      carrier,
      log,
      onSeen: (heads) => {
        for (const { stream, seq } of heads) this.hub.sawHead(stream, seq);
        this.hub.prune();
        if (heads.length > 0) for (const watcher of this.watchers) watcher();
      },
      onReturn: () => this.checkEpoch(),
    });
  }

  static async start(settings: EngineSettings): Promise<Engine> {
    const engine = new Engine(settings, await readEpoch(settings.database));
    await engine.sweep.start();
    return engine;
  }

  get nodeId(): string {
    return this.settings.nodeId;
  }

  get epoch(): string {
    return this.epochNow;
  }

  /** For how long this node has not looked into the log. */
  get sweepLagMs(): number {
    return this.sweep.lagMs;
  }

  async transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Transacted<Result>> {
    const transacted = await transactAndTell(this.settings.database, work);
    if (transacted.recorded.length > 0) this.tell(transacted.recorded);
    if (transacted.jobs.length > 0) for (const worker of this.workers) worker(transacted.jobs);
    return transacted;
  }

  /** Hears of what this node commits, after it has; others are heard through the log. */
  onCommit(listener: (recorded: readonly Recorded[]) => void): void {
    this.listeners.push(listener);
  }

  /** Hears that something new is in the log, within a second of its commit on whichever node. */
  onSeen(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  /** Hears of which kinds there are new jobs; those that other nodes add are found by looking. */
  onJobs(worker: (kinds: readonly string[]) => void): void {
    this.workers.push(worker);
  }

  async stop(): Promise<void> {
    this.passing.stop();
    await this.sweep.stop();
  }

  private tell(recorded: readonly Recorded[]): void {
    this.hub.committed(recorded);
    for (const listener of this.listeners) listener(recorded);
  }

  /** After a connection was lost: a database that was restored meanwhile has numbers that mean other facts. */
  private async checkEpoch(): Promise<void> {
    const epoch = await readEpoch(this.settings.database);
    if (epoch === this.epochNow) return;
    this.epochNow = epoch;
    this.settings.log.warn('the log is another one than before: all cursors are void');
    this.hub.reset();
  }
}
