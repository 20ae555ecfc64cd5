import { isObject } from './is-object';
import { usualStorage, type OutboxStorage } from './outbox.storage';
import type { GetToken } from './tokens';

export interface SessionTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface StoredSessionOptions {
  readonly url: string;
  /** `localStorage` unless said otherwise; `sessionStorage` for a session per tab. */
  readonly storage?: OutboxStorage;
  readonly name?: string;
  readonly fetch?: typeof fetch;
}

/** Keeps the pair of tokens of whoever is signed in, and gets the next pair when the client asks for it. */
export interface StoredSession {
  readonly getToken: GetToken;
  /** After `signUp`, `signIn` or `signInWithWallet`; null after `signOut`. */
  set(tokens: SessionTokens | null): void;
  readonly tokens: SessionTokens | null;
}

const REFRESH =
  'mutation ($refreshToken: String!) { refreshSession(refreshToken: $refreshToken) { accessToken refreshToken } }';

export function storedSession(options: StoredSessionOptions): StoredSession {
  const {
    url,
    storage = usualStorage(),
    name = 'liveledger-session',
    fetch: send = (...args) => fetch(...args),
  } = options;

  const read = (): SessionTokens | null => {
    try {
      const kept: unknown = JSON.parse(storage.getItem(name) ?? 'null');
      return isTokens(kept) ? kept : null;
    } catch {
      return null;
    }
  };

  const set = (tokens: SessionTokens | null): void => {
    if (tokens)
      storage.setItem(name, JSON.stringify({ accessToken: tokens.accessToken, refreshToken: tokens.refreshToken }));
    else storage.removeItem(name);
  };

  /** What the server refuses is over; what did not get through is thrown, and tried again. */
  const refresh = async (): Promise<string | null> => {
    const shown = read();
    if (!shown) return null;
    const answer = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: REFRESH, variables: { refreshToken: shown.refreshToken } }),
    });
    const body: unknown = await answer.json();
    const next = isObject(body) && isObject(body['data']) ? body['data']['refreshSession'] : null;
    if (isTokens(next)) set(next);
    else if (!isRefusal(body)) throw new Error(`The session was not refreshed: ${answer.status}`);
    // Another tab may have been faster with the same refresh token.
    else if (read()?.refreshToken === shown.refreshToken) set(null);
    return read()?.accessToken ?? null;
  };

  return {
    getToken: ({ refresh: isOver }) => (isOver ? refresh() : (read()?.accessToken ?? null)),
    set,
    get tokens() {
      return read();
    },
  };
}

function isTokens(value: unknown): value is SessionTokens {
  return isObject(value) && typeof value['accessToken'] === 'string' && typeof value['refreshToken'] === 'string';
}

function isRefusal(body: unknown): boolean {
  if (!isObject(body) || !Array.isArray(body['errors'])) return false;
  const first: unknown = body['errors'][0];
  const extensions = isObject(first) ? first['extensions'] : undefined;
  return isObject(extensions) && (extensions['code'] === 'UNAUTHENTICATED' || extensions['code'] === 'FORBIDDEN');
}
