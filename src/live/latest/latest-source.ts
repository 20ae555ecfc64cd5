import type { Logger } from 'pino';
import type { Member, Result } from '../hub/member';
import type { State } from './latest';

type Render = (root: object) => Result | Promise<Result>;

interface Group {
  readonly render: Render;
  /** The version that each was told last. */
  readonly told: Map<Member, string | null>;
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
    const group = this.groups.get(key) ?? { render, told: new Map() };
    this.groups.set(key, group);
    group.told.set(member, null);
    this.timer ??= this.schedule();
    return () => {
      group.told.delete(member);
      if (group.told.size === 0 && this.groups.get(key) === group) this.groups.delete(key);
      if (this.groups.size === 0) this.stop();
    };
  }

  /** Resolves when all of its group know how it is now, one who has just come among them. */
  async welcome(key: string): Promise<void> {
    if (!this.state || performance.now() - this.readAt >= everyMs) await this.look();
    const group = this.groups.get(key);
    if (group) await this.tell(group);
  }

  private schedule(): NodeJS.Timeout {
    return setTimeout(() => {
      this.lookAndTell()
        .catch((error: unknown) => this.log.warn({ err: error }, 'present state not read'))
        .finally(() => {
          if (this.groups.size > 0) this.timer = this.schedule();
        });
    }, everyMs).unref();
  }

  private async lookAndTell(): Promise<void> {
    await this.look();
    await Promise.all([...this.groups.values()].map((group) => this.tell(group)));
  }

  private look(): Promise<State> {
    this.reading ??= this.lookNow().finally(() => (this.reading = null));
    return this.reading;
  }

  private async lookNow(): Promise<State> {
    this.readAt = performance.now();
    this.state = await this.read();
    return this.state;
  }

  /** Whoever has not been told of this state is, once: also when two ask for it at the same time, or a newer one comes while it is rendered. */
  private async tell({ render, told }: Group): Promise<void> {
    for (let { state } = this; state; state = this.state) {
      const { version, root } = state;
      const isBehind = (member: Member) => told.has(member) && told.get(member) !== version;
      if (![...told.keys()].some(isBehind)) return;
      const result = await render(root);
      if (this.state !== state) continue;
      for (const member of [...told.keys()]) {
        if (!isBehind(member)) continue;
        told.set(member, version);
        member.send([result]);
      }
    }
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.onEmpty();
  }
}
