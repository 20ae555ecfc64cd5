import type { Logger } from 'pino';
import type { Member, Result } from '../hub/member';
import type { State } from './latest';

type Render = (root: object) => Result | Promise<Result>;

interface Group {
  readonly render: Render;
  readonly members: Set<Member>;
}

/** At most one a second is promised, and a look at least as often finds what other nodes have done. */
const everyMs = 1_000;

/** Reads one state as long as anybody watches it, and tells when it has changed. */
export class LatestSource {
  private readonly groups = new Map<string, Group>();
  private state: State | null = null;
  private readAt = -Infinity;
  private reading: Promise<State> | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly read: () => Promise<State>,
    private readonly log: Logger,
    private readonly onEmpty: () => void,
  ) {}

  add(key: string, render: Render, member: Member): () => void {
    const group = this.groups.get(key) ?? { render, members: new Set() };
    this.groups.set(key, group);
    group.members.add(member);
    this.timer ??= this.schedule();
    return () => {
      group.members.delete(member);
      if (group.members.size === 0 && this.groups.get(key) === group) this.groups.delete(key);
      if (this.groups.size === 0) this.stop();
    };
  }

  /** How it is now, for one who has just come. */
  async welcome(key: string, member: Member): Promise<void> {
    const isFresh = this.state && performance.now() - this.readAt < everyMs;
    const state = isFresh && this.state ? this.state : await this.look();
    const group = this.groups.get(key);
    if (group?.members.has(member)) member.send([await group.render(state.root)]);
  }

  private schedule(): NodeJS.Timeout {
    return setTimeout(() => {
      this.look()
        .catch((error: unknown) => this.log.warn({ err: error }, 'present state not read'))
        .finally(() => {
          if (this.groups.size > 0) this.timer = this.schedule();
        });
    }, everyMs).unref();
  }

  private look(): Promise<State> {
    this.reading ??= this.lookNow().finally(() => (this.reading = null));
    return this.reading;
  }

  private async lookNow(): Promise<State> {
    // Whoever comes while this is under way is told by himself, and not a second time with the others.
    const present = [...this.groups.values()].map(({ render, members }) => ({ render, members: [...members] }));
    this.readAt = performance.now();
    const state = await this.read();
    const before = this.state;
    this.state = state;
    if (before && before.version !== state.version) {
      for (const { render, members } of present) {
        const result = await render(state.root);
        for (const member of members) member.send([result]);
      }
    }
    return state;
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.onEmpty();
  }
}
