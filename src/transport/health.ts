import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';

/** One thing without which no request can be answered. */
export interface Check {
  readonly name: string;
  /** Rejects, or takes too long, when it is not well. */
  probe(this: void): Promise<unknown>;
}

/** For orchestrators and balancers: alive means the process answers, ready means that it can do its work. */
export class Health {
  private draining = false;
  private probing: Promise<readonly Finding[]> | null = null;

  constructor(
    private readonly checks: readonly Check[],
    private readonly patienceMs = 2_000,
  ) {}

  /** From now on no new work should come here; what is under way goes on. */
  drain(): void {
    this.draining = true;
  }

  async look(): Promise<{ readonly ready: boolean; readonly lines: readonly string[] }> {
    // However many ask, a database that does not answer is asked by one of them.
    this.probing ??= this.probe().finally(() => (this.probing = null));
    const found = await this.probing;
    const all: readonly Finding[] = [['serving', !this.draining], ...found];
    return {
      ready: all.every(([, well]) => well),
      lines: all.map(([name, well]) => `[${well ? '+' : '-'}] ${name} ${well ? 'ok' : 'failed'}`),
    };
  }

  private probe(): Promise<readonly Finding[]> {
    return Promise.all(
      this.checks.map(async ({ name, probe }): Promise<Finding> => [name, await isWell(probe, this.patienceMs)]),
    );
  }
}

type Finding = readonly [name: string, well: boolean];

export function addHealth(http: FastifyInstance, health: Health, figures: Registry): void {
  http.get('/livez', (_, reply) => reply.type('text/plain; charset=utf-8').send('ok\n'));
  http.get('/readyz', async (request, reply) => {
    const { ready, lines } = await health.look();
    const verbose = typeof request.query === 'object' && request.query !== null && 'verbose' in request.query;
    const verdict = ready ? 'ok' : 'not ready';
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain; charset=utf-8')
      .send(verbose || !ready ? `${[...lines, verdict].join('\n')}\n` : `${verdict}\n`);
  });
  http.get('/metrics', async (_, reply) => reply.type(figures.contentType).send(await figures.metrics()));
}

async function isWell(probe: () => Promise<unknown>, patienceMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMs);
  });
  try {
    await Promise.race([probe(), tooLong]);
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
