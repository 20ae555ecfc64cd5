import { Gauge, type Registry } from 'prom-client';
import type { Sql } from '../../db/sql';

/** Somebody should look at jobs that were given up: `SELECT * FROM job WHERE dead_at IS NOT NULL` says which and why. */
export function countDeadJobs(figures: Registry, sql: Sql, kinds: readonly string[]): void {
  const dead = new Gauge({
    name: 'liveledger_dead_jobs',
    help: 'Jobs that were given up and are kept to be looked at, on all nodes.',
    labelNames: ['kind'],
    registers: [figures],
    async collect() {
      const rows = await sql
        .query<{ kind: string; count: number }>(
          'SELECT kind, count(*)::int AS count FROM job WHERE dead_at IS NOT NULL GROUP BY kind',
        )
        // Other figures are most wanted when there is no database.
        .catch(() => null);
      if (rows === null) return;
      for (const kind of kinds) dead.set({ kind }, rows.find((row) => row.kind === kind)?.count ?? 0);
    },
  });
}
