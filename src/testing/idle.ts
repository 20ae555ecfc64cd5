const patienceMs = 2_000;
const openFigure = /^(graphql_ws_connections|liveledger_subscriptions)(?:\{field="(\w+)"\})? (\d+)$/gm;

/** What a client has closed, the server closes a moment later. Asks for its figures, which are the same on any server. */
export async function waitUntilIdle(url: string): Promise<void> {
  const since = performance.now();
  for (;;) {
    const open = await whatIsOpen(url);
    if (open.length === 0) return;
    if (performance.now() - since > patienceMs) throw new Error(`Not idle: there are still ${open.join(', ')} open.`);
  }
}

async function whatIsOpen(url: string): Promise<string[]> {
  const figures = await (await fetch(`${url}/metrics`)).text();
  return [...figures.matchAll(openFigure)].flatMap(([, , field, count]) => {
    if (count === '0') return [];
    return `${count ?? ''} × ${field ?? 'socket'}`;
  });
}
