import { ApolloLink } from '@apollo/client/link';
import { HttpLink } from '@apollo/client/link/http';
import { Kind } from 'graphql';
import { SignedOut, type Tokens } from './tokens';

/** They take no token, and `getToken` may itself be waiting for one of them. */
const withoutToken = new Set(['signUp', 'signIn', 'createWalletChallenge', 'signInWithWallet', 'refreshSession']);

/** Queries and mutations over HTTP. One that is refused for its token is sent once more, with a new one. */
export function httpLink(
  url: string,
  tokens: Tokens,
  send: typeof fetch,
  signOut: (reason: string) => void,
): ApolloLink {
  const open = new HttpLink({ uri: url, fetch: send });
  const signedIn = new HttpLink({ uri: url, fetch: (uri, init) => sendSigned(tokens, send, signOut, uri, init ?? {}) });
  return ApolloLink.split(needsNoToken, open, signedIn);
}

function needsNoToken({ query }: ApolloLink.Operation): boolean {
  return query.definitions.every(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && withoutToken.has(selection.name.value),
      ),
  );
}

async function sendSigned(
  tokens: Tokens,
  send: typeof fetch,
  signOut: (reason: string) => void,
  uri: RequestInfo | URL,
  init: RequestInit,
): Promise<Response> {
  const token = await orNull(tokens.current());
  const answer = await send(uri, token === null ? init : withToken(init, token));
  if (answer.status !== 401 || token === null) return answer;
  try {
    const next = await tokens.refresh(token);
    return next === token ? answer : await send(uri, withToken(init, next));
  } catch (error) {
    if (error instanceof SignedOut) signOut(error.reason);
    return answer;
  }
}

/** Much can be asked without a token. */
async function orNull(token: Promise<string>): Promise<string | null> {
  try {
    return await token;
  } catch (error) {
    if (error instanceof SignedOut) return null;
    throw error;
  }
}

function withToken(init: RequestInit, token: string): RequestInit {
  const headers = new Headers(init.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}
