import { createHash } from 'node:crypto';
import type { AppError } from '../../base/errors';
import { encodeCursor } from '../../live/cursor';
import type { GroupSpec } from '../../live/hub/group';
import type { Member, Result } from '../../live/hub/member';
import type { After } from '../../live/log/locate';
import type { Watch } from '../../live/watch';
import type { Compiled } from './compiled';
import { makeRender } from './render';
import type { Sink } from './sink';
import type { Surroundings } from './subscriptions';

/** What one subscriber asks for, found good. */
export interface Asked {
  readonly field: string;
  readonly compiled: Compiled;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly watch: Watch;
  readonly userId: string;
}

/** One running subscription: a member of a group of the hub, whose results go to its sink. */
export class LiveSubscription implements Member {
  from = 0;
  private leaveGroup: (() => void) | null = null;
  private isConfirmed = false;
  private isOver = false;

  constructor(
    private readonly surroundings: Surroundings,
    readonly asked: Asked,
    private readonly sink: Sink,
  ) {}

  async join(after: After): Promise<void> {
    const { stream } = this.asked.watch;
    const wish = { stream, key: this.key, after, spec: () => this.spec() };
    const leave = await this.surroundings.engine.hub.join(wish, this);
    if (this.isOver) leave();
    else this.leaveGroup = leave;
  }

  leave(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.leaveGroup?.();
    this.leaveGroup = null;
    this.surroundings.figures.closed(this.asked.field);
  }

  // What the hub asks of a member.

  joined(cursor: string): void {
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
    const { stream } = this.asked.watch;
    this.leaveGroup?.();
    const after = encodeCursor({ epoch: this.surroundings.engine.epoch, stream, seq, part });
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
    const text = `${compiled.key} ${compiled.perViewer ? userId : ''} ${watch.scope} ${JSON.stringify(variables)}`;
    return text.length < 200 ? text : createHash('sha256').update(text).digest('base64url');
  }

  private spec(): GroupSpec {
    const { compiled, variables, watch, userId, field } = this.asked;
    const { engine, contexts, connections, reporter, figures } = this.surroundings;
    const render = makeRender({
      compiled,
      watch,
      variables,
      epoch: () => engine.epoch,
      openContext: () => contexts.forDelivery(compiled.perViewer ? (connections.viewer(userId) ?? null) : null),
      report: (error, ctx) => reporter.report(error, ctx.requestId),
    });
    const { topics, batchMs } = watch;
    const wants: GroupSpec['wants'] = (placed) => watch.wants(placed);
    return { topics, wants, render, batchMs, onSent: (run, members) => figures.delivered(field, run, members) };
  }
}
