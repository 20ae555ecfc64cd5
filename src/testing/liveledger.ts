import { randomBytes } from 'node:crypto';
import { post } from './http';
import { waitUntilIdle } from './idle';
import { Visitor } from './visitor';

export interface NewPerson {
  readonly roles?: readonly string[];
  readonly displayName?: string;
  readonly email?: string;
  readonly password?: string;
}

export interface SessionData {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { readonly id: string };
}

/** A server that runs somewhere, as its visitors see it. */
export function connectLiveledger(url: string): Liveledger {
  return new RunningElsewhere(url.replace(/\/+$/, ''));
}

export abstract class Liveledger {
  private people = 0;

  /** Stands in the addresses of new people: where others are as well, there may be somebody of a number already. */
  constructor(private readonly mark: string) {}

  abstract get url(): string;

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
      email: email ?? `person-${this.people}${this.mark}@world.test`,
      password,
      displayName: displayName ?? `Person ${this.people}`,
      ...(roles && { roles }),
    };
    const { signUp } = await this.stranger().mutate<{ signUp: SessionData }>(SIGN_UP, { input });
    return this.visitor(signUp);
  }

  /** One of the demo accounts; the server must have them. */
  async as(account: string): Promise<Visitor> {
    const { status, body } = await post(`${this.url}/demo/session`, { account });
    if (status !== 200) throw new Error(`There is no demo account ${account}: ${JSON.stringify(body)}`);
    return this.visitor(body as SessionData);
  }

  visitor({ accessToken, refreshToken, user }: SessionData): Visitor {
    return new Visitor(this.graphqlUrl, { accessToken, refreshToken, id: user.id });
  }

  /** Fails unless all sockets and subscriptions are closed, or are about to be; says which are not. */
  idle(): Promise<void> {
    return waitUntilIdle(this.url);
  }
}

export function newMark(): string {
  return `-${randomBytes(4).toString('hex')}`;
}

class RunningElsewhere extends Liveledger {
  constructor(readonly url: string) {
    super(newMark());
  }
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
