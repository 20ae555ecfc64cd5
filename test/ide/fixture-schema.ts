import { on, type EventEmitter } from 'node:events';
import { buildSchema, GraphQLError } from 'graphql';

export interface Context {
  readonly account: string | null;
}

/** Of the real schema what the examples need, and one subscription. */
export const schema = buildSchema(`
  type User { id: ID! displayName: String! email: String roles: [String!]! createdAt: String! }
  type Session { accessToken: String! accessTokenExpiresAt: String! refreshToken: String! user: User! }
  type Device { id: ID! name: String! createdAt: String! lastSeenAt: String! current: Boolean! }
  type Money { amount: String! currency: String! }
  type BalanceUpdatedEvent { newBalance: Money! }
  type Query { viewer: User devices: [Device!]! }
  type Mutation {
    signIn(email: String!, password: String!): Session!
    updateProfile(displayName: String!): User!
  }
  type Subscription { balanceUpdated: BalanceUpdatedEvent! }
`);

/** What answers the fields, by their names. */
export function rootsOf(sessions: Sessions, balances: EventEmitter) {
  const query = {
    viewer: (_: object, { account }: Context) => account && sessions.user(account),
    devices: () => [{ id: 'dev_1', name: 'This browser', createdAt: start, lastSeenAt: start, current: true }],
    signIn: ({ email }: { email: string }) => sessions.open(email.replace('@demo.test', '')),
    updateProfile: ({ displayName }: { displayName: string }, { account }: Context) =>
      sessions.rename(account ?? 'nobody', displayName),
  };
  const subscription = {
    balanceUpdated(_: object, { account }: Context) {
      const events = mapped(on(balances, `topped up ${account}`));
      balances.emit(`heard by ${account}`);
      return events;
    },
  };
  return { query, mutation: query, subscription };
}

/** Not an async generator: its `return()` would wait for the next event. */
function mapped(events: AsyncIterableIterator<unknown[]>) {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const event = await events.next();
      if (event.done) return { done: true, value: undefined };
      return { done: false, value: { balanceUpdated: { newBalance: { amount: event.value[0], currency: 'EUR' } } } };
    },
    return: () => events.return?.() ?? Promise.resolve({ done: true, value: undefined }),
  };
}

/** Whose each token is. */
export class Sessions {
  private readonly accounts = new Map<string, string>();
  private readonly names = new Map<string, string>();

  constructor(private readonly seconds: number) {}

  open(account: string) {
    const accessToken = `${account}-${this.accounts.size + 1}`;
    this.accounts.set(accessToken, account);
    const accessTokenExpiresAt = new Date(Date.now() + this.seconds * 1000).toISOString();
    return { accessToken, accessTokenExpiresAt, refreshToken: 'good-once', user: this.user(account) };
  }

  know(authorization = ''): boolean {
    return this.accounts.has(tokenOf(authorization));
  }

  /** Nobody has no Authorization; one that is there and does not hold is refused, even an empty one. */
  accountOf(authorization: string | undefined): string | null {
    if (authorization === undefined) return null;
    const account = this.accounts.get(tokenOf(authorization));
    if (account !== undefined) return account;
    throw new GraphQLError('The token does not hold.', {
      extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    });
  }

  user(account: string) {
    const displayName = this.names.get(account) ?? `The ${account}`;
    return { id: `usr_${account}`, displayName, email: `${account}@demo.test`, roles: ['CUSTOMER'], createdAt: start };
  }

  rename(account: string, displayName: string) {
    this.names.set(account, displayName);
    return this.user(account);
  }
}

const start = new Date(0).toISOString();

function tokenOf(authorization: string): string {
  return authorization.replace(/^Bearer /, '');
}
