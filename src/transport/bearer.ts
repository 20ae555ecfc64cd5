/** The token in a header or in `connection_init`, with or without the word before it. Nothing, or a word alone, is no token. */
export function bearerOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const token = value.replace(/^Bearer(\s+|$)/i, '').trim();
  return token === '' ? null : token;
}

/** Front ends put it in different places; user ids that they send along are not even read. */
export function bearerOfInit(params: Readonly<Record<string, unknown>> | undefined): string | null {
  if (!params) return null;
  const { authorization, Authorization, token, authToken, headers } = params;
  const inner: Record<string, unknown> = typeof headers === 'object' && headers !== null ? { ...headers } : {};
  for (const place of [
    authorization,
    Authorization,
    token,
    authToken,
    inner['authorization'],
    inner['Authorization'],
  ]) {
    const bearer = bearerOf(place);
    if (bearer !== null) return bearer;
  }
  return null;
}
