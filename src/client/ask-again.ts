import type { ApolloClient, ObservableQuery } from '@apollo/client';

/** What one transaction has changed is told by several events, right after each other. */
const gatherMs = 50;

type Turn = 'gathering' | 'asking' | 'stale';

const turns = new WeakMap<ObservableQuery, Turn>();

/**
 * Asks these queries again, by their names, as far as somebody looks at them. Several reasons at once are one request; one that comes
 * while an answer is under way makes another request after it, since that answer may be older.
 */
export function askAgain(client: ApolloClient, ...names: readonly string[]): void {
  for (const query of client.getObservableQueries())
    if (query.queryName !== undefined && names.includes(query.queryName)) askQueryAgain(query);
}

/** Those whose answers are under way, and may be older than what has just been heard. */
export function askLoadingAgain(client: ApolloClient): void {
  for (const query of client.getObservableQueries()) if (query.getCurrentResult().loading) askQueryAgain(query);
}

function askQueryAgain(query: ObservableQuery): void {
  const turn = turns.get(query);
  if (turn === undefined) void ask(query);
  else if (turn === 'asking') turns.set(query, 'stale');
}

async function ask(query: ObservableQuery): Promise<void> {
  do {
    turns.set(query, 'gathering');
    await new Promise((resolve) => setTimeout(resolve, gatherMs));
    const wasUnderWay = query.getCurrentResult().loading;
    turns.set(query, 'asking');
    await refetch(query);
    // What was under way has been waited for instead of asked again.
    if (wasUnderWay) await refetch(query);
  } while (turns.get(query) === 'stale');
  turns.delete(query);
}

async function refetch(query: ObservableQuery): Promise<void> {
  // Its observers are told what went wrong; without any, nobody wants to know.
  if (query.hasObservers()) await query.refetch().catch(() => undefined);
}
