import { createHash } from 'node:crypto';
import type { AppError } from '../../base/errors';
import { ViewerTouched } from '../../live/context';
import { encodeCursor } from '../../live/cursor';
import type { GroupSpec } from '../../live/hub/group';
import type { Member, Result } from '../../live/hub/member';
import type { After } from '../../live/log/locate';
import { Latest } from '../../live/latest/latest';
import { Passing } from '../../live/passing/passing';
import type { PassingGroupSpec } from '../../live/passing/passing-group';
import { Watch } from '../../live/watch';
import type { Compiled } from './compiled';
import { makeRenders, type Renders } from './render';
import type { Sink } from './sink';
import type { Surroundings } from './subscriptions';

/** What a subscription's `subscribe` may return: what happens, how something is, or what passes. */
export type Source = Watch | Latest | Passing;

/** What one subscriber asks for, found good. */
export interface Asked {
  readonly field: string;
  readonly compiled: Compiled;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly watch: Source;
  readonly userId: string;
}

/** One running subscription: a member of a group of the hub, whose results go to its sink. */
export class LiveSubscription implements Member {
  from = 0;
  private leaveGroup: (() => void) | null = null;
  private isConfirmed = false;
  private isOver = false;
  private isCounted = false;

  constructor(
    private readonly surroundings: Surroundings,
    readonly asked: Asked,
    private readonly sink: Sink,
  ) {}

  /** Resolves when nothing can be missed any more. */
  async begin(after: After): Promise<void> {
    await this.join(after);
    if (this.isOver) return;
    this.isCounted = true;
    this.surroundings.figures.opened(this.asked.field, after === null ? 'live' : 'resumed');
  }

  leave(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.leaveGroup?.();
    this.leaveGroup = null;
    if (this.isCounted) this.surroundings.figures.closed(this.asked.field);
  }

  private async join(after: After): Promise<void> {
    const leave = await this.joinGroup(after).catch((error: unknown) => {
      // It is known now that what is sent differs by viewer: the next group is his own.
      if (!(error instanceof ViewerTouched)) throw error;
      this.surroundings.reporter.report(error, 'join');
      return this.joinGroup(after);
    });
    if (this.isOver) leave();
    else this.leaveGroup = leave;
  }

  /** The hub for what happens, and beside it what knows how things are and what passes. */
  private joinGroup(after: After): Promise<() => void> {
    const { engine } = this.surroundings;
    const { watch } = this.asked;
    if (watch instanceof Latest) return engine.latest.join(watch, this.key, this.renders().one, this);
    if (watch instanceof Passing) return engine.passing.join(watch, this.key, () => this.passingSpec(watch), this);
    const wish = { stream: watch.stream, key: this.key, after, spec: () => this.spec(watch) };
    return engine.hub.join(wish, this);
  }

  // What the hub asks of a member.

  joined(cursor: string | null): void {
    // Said once; moving to another group is our affair.
    if (!this.isConfirmed) this.sink.subscribed(cursor);
    this.isConfirmed = true;
  }

  send(results: readonly Result[]): void {
    if (!this.isOver) this.sink.send(results);
  }

  drained(): Promise<boolean> | null {
    return this.sink.drained();
  }

  regroup(seq: number, part: number): void {
    const { watch } = this.asked;
    this.leaveGroup?.();
    const { epoch } = this.surroundings.engine;
    const after = watch instanceof Watch ? encodeCursor({ epoch, stream: watch.stream, seq, part }) : null;
    this.join(after).catch((error: unknown) => {
      this.surroundings.reporter.report(error, 'regroup');
      this.end(null);
    });
  }

  end(reason: AppError | null): void {
    if (this.isOver) return;
    this.leave();
    this.sink.end(reason);
  }

  /** All that is sent to one is sent to everybody with the same key. */
  private get key(): string {
    const { compiled, variables, watch, userId } = this.asked;
    const text = `${compiled.key} ${compiled.perViewer ? userId : ''} ${watch instanceof Latest ? '' : watch.scope} ${JSON.stringify(variables)}`;
    return text.length < 200 ? text : createHash('sha256').update(text).digest('base64url');
  }

  private spec(watch: Watch): GroupSpec {
    const { figures, connections } = this.surroundings;
    const { field } = this.asked;
    const { topics, batchMs } = watch;
    return {
      topics,
      batchMs,
      wants: (placed) => watch.wants(placed),
      render: this.renders().watch(watch),
      onSent: (run, members) => {
        connections.delivered += run.length * members;
        figures.delivered(field, run, members);
      },
    };
  }

  private passingSpec({ wants }: Passing): PassingGroupSpec {
    const { figures, connections, reporter } = this.surroundings;
    const { field } = this.asked;
    return {
      wants,
      render: this.renders().one,
      onSent: (members) => {
        connections.delivered += members;
        figures.passed(field, members);
      },
      onFailure: (error) => {
        reporter.report(error, 'passing');
        return error instanceof ViewerTouched;
      },
    };
  }

  private renders(): Renders {
    const { compiled, variables, userId } = this.asked;
    const { engine, contexts, connections, reporter } = this.surroundings;
    return makeRenders({
      compiled,
      variables,
      epoch: () => engine.epoch,
      openContext: () => contexts.forDelivery(compiled.perViewer ? (connections.viewer(userId) ?? null) : null),
      report: (error, ctx) => reporter.report(error, ctx.requestId),
    });
  }
}
