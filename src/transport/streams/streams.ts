import type { ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import type { Subscribe, Subscriptions } from '../../graphql/live/subscriptions';
import type { Reporter } from '../../graphql/reporter';
import type { Connections } from '../../live/connections';
import type { Contexts } from '../../live/contexts';
import type { OperationLimits } from '../operation-limits';
import { HttpStream } from './http-stream';
import { StreamFigures } from './stream-figures';
import type { StreamFormat } from './stream-format';

export interface StreamsSettings {
  readonly contexts: Contexts;
  readonly subscriptions: Subscriptions;
  readonly connections: Connections;
  readonly limits: OperationLimits;
  readonly reporter: Reporter;
  readonly figures: Registry;
  readonly keepAliveMs: number;
}

/** All subscriptions over plain HTTP of this node. */
export class Streams {
  private readonly open = new Set<HttpStream>();
  private readonly figures: StreamFigures;
  private readonly heart: NodeJS.Timeout;

  constructor(private readonly settings: StreamsSettings) {
    this.figures = new StreamFigures(settings.figures, () => this.open.size);
    this.heart = setInterval(() => {
      for (const stream of this.open) stream.beat();
    }, settings.keepAliveMs);
    this.heart.unref();
  }

  /** Asked before the answer begins, while its status can still say no. */
  async admit({ ctx, after }: Subscribe): Promise<void> {
    const { connections, limits } = this.settings;
    const { viewer } = ctx;
    limits.mayConnect(connections.of(viewer.id));
    await limits.mayStream(viewer, after);
  }

  async begin(response: ServerResponse, format: StreamFormat, subscribe: Subscribe): Promise<void> {
    const { contexts, subscriptions, connections, limits, reporter } = this.settings;
    const { ctx, after } = subscribe;
    const { viewer, caller, requestId } = ctx;
    const stream: HttpStream = new HttpStream(response, {
      format,
      viewer,
      userAgent: caller.userAgent,
      requestId,
      reporter,
      onClose: (how) => {
        this.figures.ended(how);
        this.open.delete(stream);
        connections.remove(stream);
      },
      recheck: (now, running) =>
        void subscriptions.recheck({ ...subscribe, ctx: contexts.forViewer(now, caller) }, running),
    });
    this.open.add(stream);
    connections.add(stream);
    try {
      stream.begin(await subscriptions.open(subscribe, stream));
    } catch (error) {
      await limits.failed(error, viewer, after);
      stream.refuse(error);
    }
  }

  close(): void {
    clearInterval(this.heart);
    for (const stream of this.open) stream.break();
  }
}
