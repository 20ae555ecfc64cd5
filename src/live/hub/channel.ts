import type { AppError } from '../../base/errors';
import type { Placed } from '../fact';
import { isKnown, type LogRow } from '../log/read-log';
import type { Group } from './group';

/** What a channel needs of its hub. */
export interface ChannelSurroundings {
  readLog(stream: string, after: number): Promise<readonly LogRow[]>;
  /** A number of the stream was taken, which many may want to read again. */
  took(stream: string, row: LogRow): void;
  /** Something is to be delivered at the end of this turn of the event loop. */
  wake(channel: Channel): void;
  /** A number is missing: it may still come, or must be read. */
  missing(channel: Channel): void;
  expired(stream: string): Promise<AppError>;
  report(error: unknown): void;
}

/** Facts that came too early and wait for those before them; more than these are read from the log anyway. */
const mostEarly = 1_000;

/** So many who have joined may lose their connections at once and come back together; fewer may as well read the log. */
const crowd = 16;

/** A stream that somebody on this node watches: takes its facts in order, each once, and hands them to the groups. */
export class Channel {
  readonly groups = new Map<string, Group>();
  /** The newest number that was taken; what comes is the next one, or too old, or too early. */
  head = -1;
  /** The newest number that the groups have been given. */
  delivered = -1;
  /** Those who are about to join: until they have, nobody may close it behind their backs. */
  joining = 0;
  /** How many have joined since it was opened. */
  joins = 0;
  private idleSince = performance.now();
  private readonly early = new Map<number, LogRow>();
  private fresh: LogRow[] = [];

  constructor(
    readonly stream: string,
    private readonly surroundings: ChannelSurroundings,
  ) {}

  /** The first who joins says where the stream is; whatever came before that is known to him. */
  begin(head: number): void {
    if (this.head >= 0) return;
    this.head = head;
    this.delivered = head;
    for (const seq of this.early.keys()) if (seq <= head) this.early.delete(seq);
    this.takeEarly();
  }

  /** A fact from anywhere: our own commit, another node, the log. */
  offer(row: LogRow): void {
    if (this.head < 0 || row.seq > this.head + 1) this.keepEarly(row);
    else if (row.seq === this.head + 1) {
      this.take(row);
      this.takeEarly();
    }
  }

  isIdleFor(ms: number): boolean {
    return this.groups.size === 0 && this.joining === 0 && performance.now() - this.idleSince > ms;
  }

  get hasGap(): boolean {
    return this.early.size > 0;
  }

  /** Reads what is missing. Those who come too early meanwhile are taken on the way. */
  async fill(): Promise<void> {
    for (let last = -1; this.head >= 0 && last !== this.head;) {
      last = this.head;
      for (const row of await this.surroundings.readLog(this.stream, this.head)) this.offer(row);
    }
  }

  flush(): void {
    const rows = this.fresh;
    this.fresh = [];
    this.delivered = this.head;
    const facts: Placed[] = rows.filter(isKnown);
    for (const group of this.groups.values()) group.deliver(facts);
  }

  dropEmpty(group: Group): void {
    if (!group.isEmpty || this.groups.get(group.key) !== group) return;
    this.groups.delete(group.key);
    this.idleSince = performance.now();
  }

  readLog(after: number): Promise<readonly LogRow[]> {
    return this.surroundings.readLog(this.stream, after);
  }

  expired(): Promise<AppError> {
    return this.surroundings.expired(this.stream);
  }

  report(error: unknown): void {
    this.surroundings.report(error);
  }

  private take(row: LogRow): void {
    this.head = row.seq;
    // What is kept for nobody costs the collector more than everything else about it.
    if (this.joins >= crowd) this.surroundings.took(this.stream, row);
    if (this.groups.size === 0 && this.fresh.length === 0) {
      this.delivered = row.seq;
      return;
    }
    this.fresh.push(row);
    this.surroundings.wake(this);
  }

  private takeEarly(): void {
    for (let next = this.early.get(this.head + 1); next; next = this.early.get(this.head + 1)) {
      this.early.delete(next.seq);
      this.take(next);
    }
    if (this.hasGap) this.surroundings.missing(this);
  }

  private keepEarly(row: LogRow): void {
    if (this.early.size < mostEarly) this.early.set(row.seq, row);
    if (this.head >= 0) this.surroundings.missing(this);
  }
}
