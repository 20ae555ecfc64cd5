import { Writable } from 'node:stream';
import pino, { type Logger } from 'pino';
import { Registry } from 'prom-client';
import { AppError } from '../../src/base/errors';
import { Role } from '../../src/base/role';
import { Services } from '../../src/base/services';
import { Viewer } from '../../src/base/viewer';
import { Database } from '../../src/db/database';
import type { Identity } from '../../src/live/context';
import { Contexts, type Authenticates } from '../../src/live/contexts';
import type { Route } from '../../src/live/route';
import { testDatabaseServer } from '../../src/testing/database-server';
import { makeDoors, type DoorSettings, type Doors } from '../../src/transport/doors';
import { Origins } from '../../src/transport/origins';
import { smallSchema } from './small-schema';

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

export interface SmallOptions extends Partial<Pick<DoorSettings, 'introspection' | 'keepAliveMs' | 'shutdownDelayMs'>> {
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

  private constructor(
    private readonly database: Database,
    private doors: Doors | null = null,
  ) {}

  static async open({ identity = onlyAnn, host = '127.0.0.1', ...options }: SmallOptions = {}): Promise<SmallServer> {
    const address = { ...(await testDatabaseServer()), database: 'postgres' };
    const database = await Database.open(address, { entities: [], onIdleError: () => undefined });
    const server = new SmallServer(database);
    server.doors = await makeDoors({
      schema: smallSchema,
      contexts: new Contexts(new Services(), database, identity),
      routes: [],
      checks: [],
      figures: server.figures,
      origins: new Origins(() => []),
      introspection: true,
      keepAliveMs: 60_000,
      shutdownDelayMs: 0,
      log: server.logger(),
      onListening: (port) => {
        server.port = port;
      },
      ...options,
    });
    await server.doors.open(host, 0);
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

  /** The lines about mistakes of ours. */
  get bugs(): readonly BugLine[] {
    return this.log.map((line) => JSON.parse(line) as BugLine).filter(({ msg }) => msg === 'bug');
  }

  async close(): Promise<void> {
    await this.doors?.close();
    await this.database.close();
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
