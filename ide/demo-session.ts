import { tokenIn, withToken, type HeaderFields } from './headers';

export const demoAccounts = [
  'customer',
  'vendor',
  'seller',
  'investor',
  'buyer',
  'payer',
  'biller',
  'client',
  'provider',
  'admin',
];

export interface SignedIn {
  readonly account: string;
  readonly token: string;
  readonly expiresAt: number;
}

export interface DemoState {
  readonly available: boolean;
  readonly signedIn: SignedIn | null;
}

/** Whom the page has signed in for its reader. One for all tabs, and in memory only: a reload forgets it. */
export class DemoSession {
  private state: DemoState;
  private turn = 0;
  private readonly given = new Set<string>();
  private readonly listeners = new Set<() => void>();

  constructor(available: boolean) {
    this.state = { available, signedIn: null };
  }

  /** This and `subscribe` are handed to React as they are, so they must not lose their `this`. */
  readonly read = (): DemoState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Whether a token came from here: such a one may be replaced, one that the reader brought may not. */
  gave(token: string): boolean {
    return this.given.has(token);
  }

  /** Of several choices in a row, as the arrow keys make them, the last one stays. */
  async signIn(account: string): Promise<void> {
    const turn = ++this.turn;
    const response = await fetch('/demo/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    });
    const answer: unknown = response.ok ? await response.json() : null;
    if (turn !== this.turn) return;
    if (response.status === 404) {
      this.change({ available: false, signedIn: null });
      throw new Error('This server has no demo accounts.');
    }
    if (!isSession(answer)) throw new Error(`The server did not sign in ${account}: it answered ${response.status}.`);
    this.given.add(answer.accessToken);
    const expiresAt = Date.parse(answer.accessTokenExpiresAt);
    this.change({ available: true, signedIn: { account, token: answer.accessToken, expiresAt } });
  }

  signOut(): void {
    this.turn += 1;
    this.change({ ...this.state, signedIn: null });
  }

  /** Tokens live for minutes and readers go to lunch: a token from here that has run out is replaced when it is next used. */
  async renew(fields: HeaderFields): Promise<HeaderFields> {
    const { signedIn } = this.state;
    if (signedIn === null || tokenIn(fields) !== signedIn.token || Date.now() < signedIn.expiresAt) return fields;
    await this.signIn(signedIn.account);
    return withToken(fields, this.state.signedIn?.token ?? null);
  }

  private change(state: DemoState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function isSession(value: unknown): value is { readonly accessToken: string; readonly accessTokenExpiresAt: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'accessToken' in value &&
    typeof value.accessToken === 'string' &&
    'accessTokenExpiresAt' in value &&
    typeof value.accessTokenExpiresAt === 'string'
  );
}
