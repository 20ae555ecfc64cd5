import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { Registry } from 'prom-client';
import { Closing } from '../../src/base/closing';
import { AppError } from '../../src/base/errors';
import { Role } from '../../src/base/role';
import { Viewer } from '../../src/base/viewer';
import type { Identity } from '../../src/live/context';
import type { Authenticates } from '../../src/live/contexts';
import type { Route } from '../../src/live/route';
import { makeDoors, type DoorSettings } from '../../src/transport/doors';
import { Origins } from '../../src/transport/origins';
import type { Engine } from '../../src/live/engine';
import type { LimitSettings } from '../../src/transport/operation-limits';
import { openParts } from './parts';
import { smallSchema, ticked } from './small-schema';

export const someone = new Viewer('usr_1', [Role.CUSTOMER], 'Ann', 'dev_1', new Date(Date.now() + 3_600_000));

/** `ann` is the only token that holds. */
export const onlyAnn: Authenticates = {
  viewerOf(token): Promise<Viewer> {
    if (token === 'ann') return Promise.resolve(someone);
    return Promise.reject(new AppError('UNAUTHENTICATED', 'Not a token.', { reason: 'TOKEN_INVALID' }));
  },
  async identify(token): Promise<Identity> {
    if (token === null) return { refused: null };
    return { viewer: await onlyAnn.viewerOf(token) };
  },
};

export interface SmallOptions extends Partial<
  Pick<DoorSettings, 'introspection' | 'keepAliveMs' | 'shutdownDelayMs' | 'initWaitMs'>
> {
  readonly limit?: Partial<LimitSettings>;
  readonly identity?: Authenticates;
  readonly host?: string;
  readonly routes?: readonly Route[];
}

export interface BugLine {
  readonly msg: string;
  readonly requestId: string;
  readonly err: { readonly type: string; readonly stack: string };
}

/** The doors of the product before a schema in which everything can go wrong. */
export class SmallServer {
  readonly log: string[] = [];
  readonly figures = new Registry();
  private port = 0;

  private readonly closing = new Closing();
  private engine: Engine | null = null;

  static async open({
    identity = onlyAnn,
    host = '127.0.0.1',
    limit = {},
    ...options
  }: SmallOptions = {}): Promise<SmallServer> {
    const server = new SmallServer();
    const parts = await openParts(server.closing, identity, server.logger(), { topics: [ticked], limits: limit });
    server.engine = parts.engine;
    const doors = await makeDoors({
      schema: smallSchema,
      ...parts,
      routes: [],
      checks: [],
      figures: server.figures,
      origins: new Origins(() => []),
      introspection: true,
      keepAliveMs: 60_000,
      shutdownDelayMs: 0,
      onListening: (port) => {
        server.port = port;
      },
      ...options,
    });
    server.closing.add(() => doors.close());
    await doors.open(host, 0);
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get graphqlUrl(): string {
    return `${this.url}/graphql`;
  }

  get socketUrl(): string {
    return this.graphqlUrl.replace(/^http/, 'ws');
  }

  /** Counts: a fact for each number. */
  async tick(...counts: readonly number[]): Promise<void> {
    for (const count of counts) {
      await this.engine?.transact((tx) => {
        tx.record(ticked, { count });
        return Promise.resolve();
      });
    }
  }

  /** How many subscriptions are open. */
  async subscriptions(): Promise<number> {
    const { values = [] } = (await this.figures.getSingleMetric('liveledger_subscriptions')?.get()) ?? {};
    return values.reduce((sum, { value }) => sum + value, 0);
  }

  /** The lines about mistakes of ours. */
  get bugs(): readonly BugLine[] {
    return this.log.map((line) => JSON.parse(line) as BugLine).filter(({ msg }) => msg === 'bug');
  }

  close(): Promise<void> {
    return this.closing.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  private logger(): Logger {
    const keep = (line: unknown, _: string, done: () => void) => {
      this.log.push(String(line));
      done();
    };
    return pino({ level: 'debug' }, new Writable({ write: keep }));
  }
}
