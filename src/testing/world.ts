import { Writable } from 'node:stream';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { startApp, type RunningApp, type Seams } from '../app';
import { readConfig } from '../config';
import { toClientConfig, type DatabaseAddress } from '../db/address';
import type { OpenConnection } from '../live/connections';
import { makeLogger } from '../log';
import { cloneDatabase, dropDatabase, testDatabaseServer } from './database-server';
import { claimsOf, expired } from './expired-token';
import { freePort } from '../cluster/free-port';
import { Liveledger, newMark } from './liveledger';
import type { Visitor } from './visitor';

export interface WorldOptions {
  /** On top of what suits tests: a free port, demo accounts, no throttles. */
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of a copy of the template; it is not dropped at the end. */
  readonly database?: DatabaseAddress;
  /** Where pushes may go, instead of to the open internet alone. */
  readonly pushReach?: Seams['pushReach'];
  /** By which what passes ends; the system's unless given. */
  readonly clock?: Seams['clock'];
  /** With `history`, demo accounts have orders, investments, bookings and so on behind them, and not only something on offer. */
  readonly demo?: Seams['demo'];
}

const forTests = { DEMO: '1', DEMO_ACTIVITY: '0', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'info' };

/** A whole server with a database of its own: `await using app = await startLiveledger()`. Worlds share nothing and leave nothing. */
export async function startLiveledger(options: WorldOptions = {}): Promise<World> {
  const world = new World(options);
  await world.open();
  return world;
}

export class World extends Liveledger implements AsyncDisposable {
  /** What the server has logged, line by line. */
  readonly log: string[] = [];
  private readonly logger: Logger;
  private app: RunningApp | null = null;
  private dropOwn: (() => Promise<void>) | null = null;
  private bugsExpected = false;
  private port = 0;
  address: DatabaseAddress | null = null;

  constructor(private readonly options: WorldOptions) {
    super(options.database ? newMark() : '');
    const lines = this.log;
    this.logger = makeLogger(
      'info',
      new Writable({
        write(line, _, done) {
          lines.push(String(line));
          done();
        },
      }),
    );
  }

  async open(): Promise<void> {
    this.address ??= this.options.database ?? (await this.ownDatabase());
    this.app = await this.start(this.address);
  }

  get url(): string {
    return `http://127.0.0.1:${this.running.port}`;
  }

  /** For a second node: `startLiveledger({ database: app.database })`. */
  get database(): DatabaseAddress {
    if (!this.address) throw new Error('This world was never opened.');
    return this.address;
  }

  /** The same database and the same address, a new server: what was in memory only is gone. */
  async restart(): Promise<void> {
    await this.app?.close();
    await this.open();
  }

  /** Breaks every open connection without a word, as a network does; says how many there were. */
  async drop(): Promise<number> {
    const connections = this.running.connections;
    const broken = [...connections.all()];
    for (const connection of broken) connection.cut();
    const isThere = (connection: OpenConnection) => connections.of(connection.viewer.id).has(connection);
    while (broken.some(isThere)) await new Promise((resolve) => setImmediate(resolve));
    return broken.length;
  }

  /** The end of his session's token is now: his connections close, and what he shows from now on is no longer good. */
  async expireToken(visitor: Visitor): Promise<void> {
    const { sid } = claimsOf(visitor.accessToken);
    visitor.useToken(expired(visitor.accessToken, this.options.env?.['JWT_SECRET'] ?? (await this.keptSecret())));
    for (const connection of this.running.connections.of(visitor.id))
      if (connection.viewer.sessionId === sid) connection.disconnect('TOKEN_EXPIRED');
  }

  /** From now on a line about a bug of ours in the log is what the test is about. */
  expectBugs(): void {
    this.bugsExpected = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app?.close();
    await this.dropOwn?.();
    const bugs = this.log.filter((line) => line.includes('"msg":"bug"'));
    if (bugs.length > 0 && !this.bugsExpected) throw new Error(`The server has logged bugs:\n${bugs.join('\n')}`);
  }

  private get running(): RunningApp {
    if (!this.app) throw new Error('This world is closed.');
    return this.app;
  }

  private get env() {
    return { ...forTests, PORT: String(this.port), ...this.options.env };
  }

  /** A port that the system would not give to somebody else while the server is away; asked for once. */
  private async start(address: DatabaseAddress): Promise<RunningApp> {
    for (let tries = 0; ; tries += 1) {
      if (this.app === null) this.port = await freePort();
      try {
        return await startApp(readConfig(this.env), address, this.logger, {
          ...this.options,
          demo: { history: false, ...this.options.demo },
        });
      } catch (error) {
        // Somebody else has found it free in the same moment.
        if (this.app !== null || tries === 3 || !isTaken(error)) throw error;
      }
    }
  }

  /** What signs tokens where nobody has said what should. */
  private async keptSecret(): Promise<string> {
    if (!this.address) throw new Error('This world has no database yet.');
    const client = new Client(toClientConfig(this.address));
    await client.connect();
    try {
      const { rows } = await client.query<{ value: string }>("SELECT value FROM secret WHERE name = 'jwt'");
      return rows[0]?.value ?? '';
    } finally {
      await client.end();
    }
  }

  private async ownDatabase(): Promise<DatabaseAddress> {
    const server = await testDatabaseServer();
    const database = await cloneDatabase(server);
    this.dropOwn = () => dropDatabase(server, database);
    return { ...server, database };
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
