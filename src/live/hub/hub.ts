import type { Logger } from 'pino';
import { groupBy } from '../../base/group-by';
import type { Carrier, Unsubscribe } from '../carriers/carrier';
import { decodeCursor, encodeCursor } from '../cursor';
import type { After, Locator, Start } from '../log/locate';
import { pageOfLog, type LogReader, type LogRow } from '../log/read-log';
import { RecentRows } from '../log/recent-rows';
import type { Recorded } from '../log/record-facts';
import type { Topics } from '../topics';
import { Channel } from './channel';
import { Group, type GroupSpec } from './group';
import type { Member } from './member';
import { readMessage, writeMessages } from './message';

export interface HubSettings {
  readonly nodeId: string;
  readonly epoch: () => string;
  readonly carrier: Carrier;
  readonly topics: Topics;
  readonly locator: Locator;
  readonly reader: LogReader;
  readonly log: Logger;
}

/** What a subscriber asks for. Those with the same stream and key are one group. */
export interface Wish {
  readonly stream: string;
  readonly key: string;
  readonly after: After;
  readonly spec: () => GroupSpec;
}

/** How long a number that came too early waits for those before it, which are mostly on their way. */
const patienceMs = 5;
/** How long a stream is kept that nobody watches any more: most come back, and after a restart all at once. */
const lingerMs = 5_000;

interface Open {
  readonly channel: Channel;
  /** Resolves when the carrier listens. */
  readonly listening: Promise<Unsubscribe>;
}

/** Where the facts of this node and of the others meet those who watch on this node. */
export class Hub {
  private readonly open = new Map<string, Open>();
  private readonly recent = new RecentRows();
  private awake: Channel[] = [];
  private readonly waiting = new Set<Channel>();

  constructor(private readonly settings: HubSettings) {}

  /** Facts that this node has just committed: its own subscribers have them at once, other nodes a hop later. */
  committed(recorded: readonly Recorded[]): void {
    const placed = recorded.flatMap(({ fact, places }) => places.map(({ stream, seq }) => ({ stream, seq, fact })));
    const { carrier, nodeId } = this.settings;
    for (const [stream, rows] of groupBy(placed, (one) => one.stream)) {
      const channel = this.open.get(stream)?.channel;
      if (channel) for (const row of rows) channel.offer(row);
      if (!carrier.reachesOthers) continue;
      for (const message of writeMessages(nodeId, rows)) carrier.publish(stream, message);
    }
  }

  /** Resolves when the member has joined; refuses with CURSOR_INVALID or CURSOR_EXPIRED. Returns how to leave. */
  async join({ stream, key, after, spec }: Wish, member: Member): Promise<() => void> {
    const { channel, listening } = this.openChannel(stream);
    channel.joining += 1;
    try {
      // First listen, then ask where the stream is: the other way round, what happens in between would be missed.
      await listening;
      const { seq, part, head } = this.known(channel, after) ?? (await this.settings.locator.locate(stream, after));
      channel.begin(head);
      const group = channel.groups.get(key) ?? this.openGroup(channel, key, spec());
      member.joined(encodeCursor({ epoch: this.settings.epoch(), stream, seq, part }));
      group.add(member, seq, part);
      channel.joins += 1;
      return () => group.remove(member);
    } finally {
      channel.joining -= 1;
    }
  }

  /** Whoever comes back to a stream that is being watched needs not ask where it is. If something was deleted behind him, reading on finds the gap. */
  private known({ stream, head }: Channel, after: After): Start | null {
    const place = typeof after === 'string' && head >= 0 ? decodeCursor(after) : null;
    if (!place || place.stream !== stream || place.epoch !== this.settings.epoch() || place.seq > head) return null;
    return { seq: place.seq, part: place.part, head };
  }

  /** What the sweep has seen: numbers up to this one stand in the log. */
  sawHead(stream: string, seq: number): void {
    const channel = this.open.get(stream)?.channel;
    if (channel && channel.head >= 0 && seq > channel.head) this.fill(channel);
  }

  /** Lets go of streams that nobody watches any more. */
  prune(): void {
    for (const [stream, { channel, listening }] of this.open) {
      if (!channel.isIdleFor(lingerMs)) continue;
      this.open.delete(stream);
      void listening.then((unsubscribe) => unsubscribe());
    }
  }

  /** The log is another one now: what was told so far means nothing in it. */
  reset(): void {
    for (const { channel, listening } of this.open.values()) {
      for (const group of channel.groups.values()) group.end(null);
      void listening.then((unsubscribe) => unsubscribe());
    }
    this.open.clear();
    this.recent.clear();
  }

  private openChannel(stream: string): Open {
    const known = this.open.get(stream);
    if (known) return known;
    const channel = new Channel(stream, this);
    const opened = { channel, listening: this.listen(channel) };
    this.open.set(stream, opened);
    return opened;
  }

  private openGroup(channel: Channel, key: string, spec: GroupSpec): Group {
    const group = new Group(key, spec, channel);
    channel.groups.set(key, group);
    return group;
  }

  private async listen(channel: Channel): Promise<Unsubscribe> {
    const { carrier, nodeId, topics } = this.settings;
    // A carrier that reaches nobody else can bring nothing that `committed` has not brought.
    if (!carrier.reachesOthers) return () => undefined;
    return carrier.subscribe(channel.stream, (message) => {
      for (const row of readMessage(nodeId, message, topics)) channel.offer(row);
    });
  }

  // What channels need of their surroundings.

  async readLog(stream: string, after: number): Promise<readonly LogRow[]> {
    const recent = this.recent.after(stream, after, pageOfLog);
    if (recent.length > 0) return recent;
    const rows = await this.settings.reader.read(stream, after);
    for (const row of rows) this.recent.keep(stream, row);
    return rows;
  }

  took(stream: string, row: LogRow): void {
    this.recent.keep(stream, row);
  }

  expired(stream: string) {
    return this.settings.locator.expired(stream);
  }

  report(error: unknown): void {
    this.settings.log.error({ err: error }, 'bug');
  }

  /** Facts of one turn of the event loop go out together: one write for each socket. */
  wake(channel: Channel): void {
    if (this.awake.length === 0) setImmediate(() => this.flush());
    this.awake.push(channel);
  }

  missing(channel: Channel): void {
    if (this.waiting.has(channel)) return;
    this.waiting.add(channel);
    setTimeout(() => {
      this.waiting.delete(channel);
      if (channel.hasGap) this.fill(channel);
    }, patienceMs);
  }

  private fill(channel: Channel): void {
    // The next sweep finds what could not be read now.
    channel
      .fill()
      .catch((error: unknown) => this.settings.log.warn({ err: error, stream: channel.stream }, 'log not read'));
  }

  private flush(): void {
    const channels = this.awake;
    this.awake = [];
    for (const channel of channels) channel.flush();
  }
}
