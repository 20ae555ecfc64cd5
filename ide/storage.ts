import type { Storage as Area } from '@graphiql/toolkit';

/** Keeps apart what another GraphiQL has left on the same port of localhost. */
const prefix = 'liveledger:';

/** In a query or in variables, at any depth of quoting. The demo password is no secret, and the first example needs it. */
const secret = /((?:token|password|signature)(?:\\*")?(?:\s|\\+n)*:(?:\s|\\+n)*\\*")(?!liveledger\b)[^"\\]+/gi;
const jwt = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

/**
 * What GraphiQL remembers between visits, less what is secret. To tell it not to persist headers is not enough: its history
 * keeps them all the same.
 */
export function createStorage(area: Area = browserStorage()): Area {
  const own = (): string[] => Object.keys(area).filter((key) => key.startsWith(prefix));
  return {
    getItem: (key) => area.getItem(prefix + key),
    setItem: (key, value) => area.setItem(prefix + key, withoutSecrets(value)),
    removeItem: (key) => area.removeItem(prefix + key),
    clear: () => own().forEach((key) => area.removeItem(key)),
    get length() {
      return own().length;
    },
  };
}

export function withoutSecrets(value: string): string {
  return withoutHeaders(value).replace(secret, '$1').replace(jwt, '');
}

function withoutHeaders(value: string): string {
  if (!value.includes('"headers"')) return value;
  try {
    return JSON.stringify(JSON.parse(value, (key, part: unknown) => (key === 'headers' ? null : part)));
  } catch {
    // A query that happens to have the word in quotes.
    return value;
  }
}

/** A browser that is told to keep nothing throws at the mere mention of `localStorage`. */
function browserStorage(): Area {
  try {
    return window.localStorage;
  } catch {
    const ignore = (): void => undefined;
    return { getItem: () => null, setItem: ignore, removeItem: ignore, clear: ignore, length: 0 };
  }
}
