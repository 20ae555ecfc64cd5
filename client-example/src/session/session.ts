import { isSessionAnswer, type SessionAnswer } from './session-answer';

/** Who is signed in in this tab. */
export interface Session extends SessionAnswer {
  /** The demo account, if it is one: it says which screens to show. */
  readonly account: string | null;
}

/** Why nobody is signed in any more, as the server said it; null when it was a choice. */
export interface SignedOut {
  readonly reason: string | null;
}

/**
 * One session for each tab, and for each pane of the tour: frames of one tab share its storage, so a pane's own name is in the key.
 * A reload keeps it, and another tab may be somebody else. The kit's `storedSession` keeps tokens alone; here whose they are is shown before
 * the server is asked, and a token that is over after a reload is renewed before it is refused, which would leave an error in the console.
 */
class SessionStore {
  private readonly key = `liveledger.session${window.name.startsWith('pane-') ? `.${window.name}` : ''}`;
  private current: Session | null;
  private left: SignedOut | null = null;
  private refreshing: Promise<string | null> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor() {
    this.current = this.stored();
  }

  readonly read = (): Session | null => this.current;

  /** Set once somebody was signed in and is no more. */
  readonly signedOut = (): SignedOut | null => this.left;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  begin(answer: SessionAnswer, account: string | null): void {
    this.left = null;
    this.set({ ...answer, account });
  }

  /** Only what a screen shows: the tokens stay. */
  rename(displayName: string): void {
    if (this.current) this.set({ ...this.current, user: { ...this.current.user, displayName } });
  }

  end(reason: string | null): void {
    if (!this.current) return;
    this.left = { reason };
    this.set(null);
  }

  async token({ refresh }: { readonly refresh: boolean }): Promise<string | null> {
    const session = this.current;
    if (!session) return null;
    const isOver = Date.parse(session.accessTokenExpiresAt) - Date.now() < 2_000;
    return refresh || isOver ? this.refreshOnce(session) : session.accessToken;
  }

  /** A refresh token is good once, so whoever needs a new one at the same time waits for the same. */
  private refreshOnce(session: Session): Promise<string | null> {
    this.refreshing ??= this.refresh(session).finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private async refresh({ refreshToken, account }: Session): Promise<string | null> {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: refreshSession, variables: { refreshToken } }),
    });
    const answer: unknown = await response.json();
    const renewed = at(at(answer, 'data'), 'refreshSession');
    if (isSessionAnswer(renewed)) {
      this.begin(renewed, account);
      return renewed.accessToken;
    }
    // A server that is merely busy says so with another code, and is asked again.
    const code = at(at(at(at(answer, 'errors'), '0'), 'extensions'), 'code');
    if (code !== 'UNAUTHENTICATED' && code !== 'FORBIDDEN')
      throw new Error('The session could not be renewed just now.');
    this.end('SESSION_REVOKED');
    return null;
  }

  private set(session: Session | null): void {
    this.current = session;
    if (session) sessionStorage.setItem(this.key, JSON.stringify(session));
    else sessionStorage.removeItem(this.key);
    for (const listener of this.listeners) listener();
  }

  private stored(): Session | null {
    const text = sessionStorage.getItem(this.key);
    if (text === null) return null;
    const value: unknown = JSON.parse(text);
    const account = at(value, 'account');
    return isSessionAnswer(value) ? { ...value, account: typeof account === 'string' ? account : null } : null;
  }
}

const refreshSession = `mutation RefreshSession($refreshToken: String!) {
  refreshSession(refreshToken: $refreshToken) {
    accessToken accessTokenExpiresAt refreshToken user { id displayName roles email walletAddress }
  }
}`;

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

export const session = new SessionStore();
