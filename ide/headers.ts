/** What stands in the Headers tab; GraphiQL lets a value be anything. */
export type HeaderFields = Readonly<Record<string, unknown>>;

/** Undefined when the text is half typed, or has comments, which GraphiQL allows: somebody is at work there. */
export function parseHeaders(text: string): HeaderFields | undefined {
  if (text.trim() === '') return {};
  try {
    const fields: unknown = JSON.parse(text);
    return isFields(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

export function headersText(fields: HeaderFields): string {
  return JSON.stringify(fields, null, 2);
}

/** The token to sign in with. An Authorization that names none, such as the one in a fresh tab, counts as no Authorization. */
export function tokenIn(fields: HeaderFields): string | null {
  const value = Object.entries(fields).find(isAuthorization)?.[1];
  if (typeof value !== 'string') return null;
  const token = value.replace(/^\s*Bearer(\s|$)/i, '').trim();
  return token === '' ? null : token;
}

/** With null, the place where a token goes. */
export function withToken(fields: HeaderFields, token: string | null): HeaderFields {
  return { Authorization: `Bearer ${token ?? ''}`, ...withoutToken(fields) };
}

export function withoutToken(fields: HeaderFields): HeaderFields {
  return Object.fromEntries(Object.entries(fields).filter((field) => !isAuthorization(field)));
}

function isAuthorization([name]: readonly [string, unknown]): boolean {
  return name.toLowerCase() === 'authorization';
}

function isFields(value: unknown): value is HeaderFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
