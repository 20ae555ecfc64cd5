import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { createClient, type ExecutionResult, type FormattedExecutionResult } from 'graphql-ws';
import type { DemoSession } from './demo-session';
import { explain } from './explain';
import { tokenIn, withoutToken, type HeaderFields } from './headers';

/** How GraphiQL reaches the server: queries and mutations by HTTP, subscriptions by WebSocket, both with the Headers tab. */
export function createFetcher(path: string, session: DemoSession): Fetcher {
  const post = createGraphiQLFetcher({ url: path, enableIncrementalDelivery: false });
  return async (params, { headers = {} } = {}) => {
    // The schema is the same for everyone, so a token that has run out must not take completion away.
    if (params.operationName === 'IntrospectionQuery') return post(params, { headers: withoutToken(headers) });
    try {
      const fields = await session.renew(tokenIn(headers) === null ? withoutToken(headers) : headers);
      const { isSubscription, operationName } = operationOf(params);
      const request = { ...params, operationName };
      return isSubscription ? listen(path, request, fields) : await post(request, { headers: fields });
    } catch (cause) {
      return { errors: [explain(cause)] };
    }
  };
}

/** Read from the text, and not taken from GraphiQL, which for a moment after a change of tabs speaks of the tab before. */
function operationOf({ query, operationName }: FetcherParams) {
  const document = documentOf(query);
  const operation = document && (getOperationAST(document, operationName) ?? getOperationAST(document));
  return operation
    ? { isSubscription: operation.operation === OperationTypeNode.SUBSCRIPTION, operationName: operation.name?.value }
    : { isSubscription: false, operationName };
}

function documentOf(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    // The server's message about it is the better one.
    return null;
  }
}

/**
 * A connection for each subscription, with the headers of this moment. Given a `subscriptionUrl`, the toolkit's own client does
 * the same; but it also tries again by itself, and after a token that was refused that is half a minute of silence.
 * Written by hand, because `return()` of an async generator waits for the next event, and Stop would do nothing until then.
 */
function listen(path: string, request: FetcherParams, fields: HeaderFields): AsyncIterableIterator<ExecutionResult> {
  const url = new URL(path, window.location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const client = createClient({
    url: url.href,
    connectionParams: fields,
    connectionAckWaitTimeout: 10_000,
    retryAttempts: 0,
  });
  const results = client.iterate<Fields, Fields>(request);
  let isOver = false;
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      if (isOver) return { done: true, value: undefined };
      try {
        const result = await results.next();
        return result.done ? { done: true, value: undefined } : { done: false, value: revive(result.value) };
      } catch (cause) {
        // A list is the server's answer to the operation itself; GraphiQL shows it as it is.
        if (Array.isArray(cause)) throw cause;
        isOver = true;
        return { done: false, value: { errors: [explain(cause)] } };
      }
    },
    async return() {
      await results.return?.();
      return { done: true, value: undefined };
    },
  };
}

type Fields = Record<string, unknown>;

/** GraphiQL declares that it takes errors that are objects, and writes them as JSON. */
function revive({ errors, ...result }: FormattedExecutionResult<Fields, Fields>): ExecutionResult {
  return errors ? { errors: errors.map(({ message, ...rest }) => new GraphQLError(message, rest)), ...result } : result;
}
