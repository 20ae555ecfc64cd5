import { AppError } from '../../base/errors';
import { ViewerTouched } from '../context';
import type { Placed } from '../fact';
import type { Topic } from '../topic';
import { CatchUp } from './catch-up';
import type { Channel } from './channel';
import type { Member, Result } from './member';

/** What a group's members have in common. */
export interface GroupSpec {
  readonly topics: ReadonlySet<Topic>;
  /** Whether a fact of these topics is for them. */
  readonly wants: (placed: Placed) => boolean;
  /** Makes the results of a run of facts; at once where it can. */
  readonly render: (run: readonly Placed[]) => readonly Result[] | Promise<readonly Result[]>;
  /** Gathers facts for so long into one run; 0 sends each as it comes. */
  readonly batchMs: number;
  /** For figures: what was sent live, and to how many. */
  readonly onSent?: (run: readonly Placed[], members: number) => void;
}

/** A run never holds more, however long one gathers. */
const longestRun = 200;

/** The subscribers of one node who ask the same of the same stream: what they are sent is made once. */
export class Group {
  /** Those who have been told everything that this group was. */
  private readonly members = new Set<Member>();
  /** Those who know more than has been delivered here: their own look at the log was newer. */
  private readonly ahead = new Set<Member>();
  private readonly catchUps = new Map<string, CatchUp>();
  /** Those who are behind and still have to read what they were sent. */
  private readonly paused = new Set<Member>();
  /** Set while something is being made that could not be made at once: what follows waits its turn. */
  private queue: Promise<void> | null = null;
  private gathered: Placed[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    readonly key: string,
    readonly spec: GroupSpec,
    private readonly channel: Channel,
  ) {}

  get isEmpty(): boolean {
    return this.members.size + this.ahead.size + this.paused.size + this.catchUps.size === 0;
  }

  /** Live and resume are one way in: who is behind reads the log first, together with all who start at the same place. */
  add(member: Member, seq: number, part: number): void {
    if (part === 0 && seq >= this.channel.delivered) this.welcome(member, seq);
    else this.catchUpFrom(seq, part).members.add(member);
  }

  /** In the same tick as the caller has found that nothing lies between `seq` and what is delivered next. */
  welcome(member: Member, seq: number): void {
    // What others are still waiting for is older than this member's start.
    this.flush();
    member.from = seq;
    (seq > this.channel.delivered ? this.ahead : this.members).add(member);
  }

  remove(member: Member): void {
    this.members.delete(member);
    this.ahead.delete(member);
    this.paused.delete(member);
    for (const { members } of this.catchUps.values()) members.delete(member);
    this.channel.dropEmpty(this);
  }

  pause(member: Member, seq: number, drained: Promise<boolean>): void {
    this.paused.add(member);
    void drained.then((isThere) => {
      if (this.paused.delete(member) && isThere) this.add(member, seq, 0);
      this.channel.dropEmpty(this);
    });
  }

  /** New facts of the stream, in order; afterwards the group stands where the channel stands. */
  deliver(facts: readonly Placed[]): void {
    try {
      const wanted = facts.filter((placed) => this.isWanted(placed));
      if (wanted.length > 0 && this.spec.batchMs === 0) this.send(wanted);
      else if (wanted.length > 0) this.gather(wanted);
      this.settleAhead();
    } catch (error) {
      this.fail(error, facts);
    }
  }

  isWanted(placed: Placed): boolean {
    return this.spec.topics.has(placed.fact.topic) && this.spec.wants(placed);
  }

  /** Everybody's stream ends: what comes next cannot be told. */
  end(reason: AppError | null): void {
    clearTimeout(this.timer);
    for (const member of this.everybody()) member.end(reason);
  }

  /** What they are sent differs after all: each goes on where he is, in a group of those who are sent the same. */
  private breakUp(run: readonly Placed[]): void {
    const seq = (run[0]?.seq ?? 1) - 1;
    for (const member of this.everybody()) member.regroup(Math.max(seq, member.from), 0);
  }

  private everybody(): readonly Member[] {
    const behind = [...this.catchUps.values()].flatMap(({ members }) => [...members]);
    return [...this.members, ...this.ahead, ...this.paused, ...behind];
  }

  private catchUpFrom(seq: number, part: number): CatchUp {
    const start = `${seq}.${part}`;
    const running = this.catchUps.get(start);
    if (running && !running.hasBegun) return running;
    const catchUp = new CatchUp(this, this.channel, seq, part);
    this.catchUps.set(start, catchUp);
    void catchUp.run().finally(() => {
      if (this.catchUps.get(start) === catchUp) this.catchUps.delete(start);
      this.channel.dropEmpty(this);
    });
    return catchUp;
  }

  private gather(facts: readonly Placed[]): void {
    this.gathered.push(...facts);
    if (this.gathered.length >= longestRun) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), this.spec.batchMs);
  }

  private flush(): void {
    if (this.gathered.length === 0) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const run = this.gathered;
    this.gathered = [];
    this.send(run);
  }

  private send(run: readonly Placed[]): void {
    this.make(run, this.members);
    if (this.ahead.size > 0) this.sendAhead(run);
  }

  /** Each of them gets what is new to it. */
  private sendAhead(run: readonly Placed[]): void {
    for (const member of this.ahead) {
      const news = run.filter(({ seq }) => seq > member.from);
      if (news.length > 0) this.make(news, new Set([member]));
    }
  }

  /** Once the group has come as far as one of them, that one is a member like the others. */
  private settleAhead(): void {
    if (this.ahead.size === 0) return;
    this.flush();
    for (const member of this.ahead) {
      if (member.from > this.channel.delivered) continue;
      this.ahead.delete(member);
      this.members.add(member);
    }
  }

  private make(run: readonly Placed[], recipients: ReadonlySet<Member>): void {
    if (recipients.size === 0) return;
    const results = this.queue ? null : this.spec.render(run);
    if (results && !(results instanceof Promise)) {
      for (const member of recipients) member.send(results);
      this.spec.onSent?.(run, recipients.size);
      return;
    }
    // Whoever joins while this is being made has been told of it by the log.
    const present = [...recipients];
    const before = this.queue ?? Promise.resolve();
    const queue = before
      .then(() => results ?? this.spec.render(run))
      .then(
        (made) => {
          for (const member of present) member.send(made);
          this.spec.onSent?.(run, present.length);
        },
        (error: unknown) => this.fail(error, run),
      )
      .finally(() => {
        if (this.queue === queue) this.queue = null;
      });
    this.queue = queue;
  }

  /** A fact that cannot be told would be a gap that nobody notices; better an end that everybody does. */
  private fail(error: unknown, run: readonly Placed[]): void {
    this.channel.report(error);
    if (error instanceof ViewerTouched) {
      this.breakUp(run);
      return;
    }
    this.end(
      new AppError('INTERNAL_SERVER_ERROR', 'An event could not be made. Subscribe again with the last cursor.'),
    );
  }
}
