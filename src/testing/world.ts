import { Writable } from 'node:stream';
import type { Logger } from 'pino';
import { startApp, type RunningApp } from '../app';
import { readConfig } from '../config';
import type { DatabaseAddress } from '../db/address';
import { makeLogger } from '../log';
import { cloneDatabase, dropDatabase, testDatabaseServer } from './database-server';
import { post } from './http';
import { Visitor } from './visitor';

export interface WorldOptions {
  /** On top of what suits tests: a free port, demo accounts, no throttles. */
  readonly env?: Readonly<Record<string, string>>;
  /** Instead of a copy of the template; it is not dropped at the end. */
  readonly database?: DatabaseAddress;
}

export interface NewPerson {
  readonly roles?: readonly string[];
  readonly displayName?: string;
  readonly email?: string;
  readonly password?: string;
}

const forTests = { PORT: '0', DEMO: '1', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'info' };

/** A whole server with a database of its own: `await using app = await startLiveledger()`. Worlds share nothing and leave nothing. */
export async function startLiveledger(options: WorldOptions = {}): Promise<World> {
  const world = new World(options);
  await world.open();
  return world;
}

export class World {
  /** What the server has logged, line by line. */
  readonly log: string[] = [];
  private readonly logger: Logger;
  private app: RunningApp | null = null;
  private drop: (() => Promise<void>) | null = null;
  private bugsExpected = false;
  private people = 0;
  address: DatabaseAddress | null = null;

  constructor(private readonly options: WorldOptions) {
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
    this.app = await startApp(readConfig({ ...forTests, ...this.options.env }), this.address, this.logger);
  }

  get url(): string {
    if (!this.app) throw new Error('This world is closed.');
    return `http://127.0.0.1:${this.app.port}`;
  }

  /** For a second node: `startLiveledger({ database: app.database })`. */
  get database(): DatabaseAddress {
    if (!this.address) throw new Error('This world was never opened.');
    return this.address;
  }

  get graphqlUrl(): string {
    return `${this.url}/graphql`;
  }

  get socketUrl(): string {
    return this.graphqlUrl.replace(/^http/, 'ws');
  }

  /** Somebody without a token. */
  stranger(): Visitor {
    return new Visitor(this.graphqlUrl, null);
  }

  /** A new person with a token. */
  async signUp({ roles, displayName, email, password = 'a long password' }: NewPerson = {}): Promise<Visitor> {
    this.people += 1;
    const input = {
      email: email ?? `person-${this.people}@world.test`,
      password,
      displayName: displayName ?? `Person ${this.people}`,
      ...(roles && { roles }),
    };
    const { signUp } = await this.stranger().mutate<{ signUp: SessionData }>(SIGN_UP, { input });
    return this.visitor(signUp);
  }

  /** One of the demo accounts. */
  async as(account: string): Promise<Visitor> {
    const { status, body } = await post(`${this.url}/demo/session`, { account });
    if (status !== 200) throw new Error(`There is no demo account ${account}: ${JSON.stringify(body)}`);
    return this.visitor(body as SessionData);
  }

  visitor({ accessToken, refreshToken, user }: SessionData): Visitor {
    return new Visitor(this.graphqlUrl, { accessToken, refreshToken, id: user.id });
  }

  /** The same database, a new server: what was in memory only is gone. */
  async restart(): Promise<void> {
    await this.app?.close();
    await this.open();
  }

  /** From now on a line about a bug of ours in the log is what the test is about. */
  expectBugs(): void {
    this.bugsExpected = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.app?.close();
    await this.drop?.();
    const bugs = this.log.filter((line) => line.includes('"msg":"bug"'));
    if (bugs.length > 0 && !this.bugsExpected) throw new Error(`The server has logged bugs:\n${bugs.join('\n')}`);
  }

  private async ownDatabase(): Promise<DatabaseAddress> {
    const server = await testDatabaseServer();
    const database = await cloneDatabase(server);
    this.drop = () => dropDatabase(server, database);
    return { ...server, database };
  }
}

export interface SessionData {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { readonly id: string };
}

const SIGN_UP = /* GraphQL */ `
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      accessToken
      refreshToken
      user {
        id
      }
    }
  }
`;
