import type { Logger } from 'pino';
import type { Sql } from '../../db/sql';
import type { Connections, OpenConnection } from '../connections';

const beatMs = 1_000;
/** After so long without a beat, a node's rows are nobody's. */
export const forgottenAfterSeconds = 15;
/** Rows written in one beat; more wait for the next. */
const mostRows = 2_000;

/** Tells the other nodes who is connected here, and that this node is alive. */
export class Presence {
  private readonly written = new Map<OpenConnection, string>();
  private readonly startedAt = new Date();
  private timer: NodeJS.Timeout | undefined;
  private beating: Promise<void> = Promise.resolve();
  private deliveredBefore = 0;
  private beatAt = performance.now();

  constructor(
    private readonly connections: Connections,
    private readonly db: Sql,
    private readonly log: Logger,
  ) {}

  /** The first beat is over when it resolves: a node that serves is known. */
  async start(): Promise<void> {
    await this.beat();
    this.schedule();
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.beating;
    await this.db.query('DELETE FROM live_connection WHERE node = $1', [this.connections.nodeId]);
    await this.db.query('DELETE FROM live_node WHERE id = $1', [this.connections.nodeId]);
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.beating = this.beat()
        .catch((error: unknown) => this.log.debug({ err: error }, 'presence not written'))
        .finally(() => this.timer && this.schedule());
    }, beatMs).unref();
  }

  private async beat(): Promise<void> {
    await this.tellConnections();
    await this.tellNode();
    await this.forgetOthers();
  }

  private async tellConnections(): Promise<void> {
    const now = new Set(this.connections.all());
    const gone = [...this.written.keys()].filter((connection) => !now.has(connection)).slice(0, mostRows);
    const news: { readonly connection: OpenConnection; readonly state: string }[] = [];
    for (const connection of now) {
      const state = `${connection.subscriptions} ${connection.delivered}`;
      if (this.written.get(connection) !== state && news.push({ connection, state }) === mostRows) break;
    }
    if (gone.length > 0)
      await this.db.query('DELETE FROM live_connection WHERE id = ANY ($1)', [gone.map(({ id }) => id)]);
    for (const connection of gone) this.written.delete(connection);
    if (news.length > 0) await this.write(news.map(({ connection }) => connection));
    for (const { connection, state } of news) {
      // Those that change often go to the end of the line: they must not keep the others from being written.
      this.written.delete(connection);
      this.written.set(connection, state);
    }
  }

  private async write(rows: readonly OpenConnection[]): Promise<void> {
    await this.db.query(
      `INSERT INTO live_connection (node, id, user_id, transport, user_agent, connected_at, subscriptions, delivered)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::int[], $8::bigint[])
       ON CONFLICT (id) DO UPDATE SET subscriptions = excluded.subscriptions, delivered = excluded.delivered`,
      [
        this.connections.nodeId,
        rows.map(({ id }) => id),
        rows.map(({ viewer }) => viewer.id),
        rows.map(({ transport }) => transport),
        rows.map(({ userAgent }) => userAgent),
        rows.map(({ connectedAt }) => connectedAt),
        rows.map(({ subscriptions }) => subscriptions),
        rows.map(({ delivered }) => delivered),
      ],
    );
  }

  private async tellNode(): Promise<void> {
    const { size, delivered } = this.connections;
    let subscriptions = 0;
    for (const connection of this.connections.all()) subscriptions += connection.subscriptions;
    const seconds = Math.max(0.001, (performance.now() - this.beatAt) / 1_000);
    const rate = (delivered - this.deliveredBefore) / seconds;
    this.beatAt = performance.now();
    this.deliveredBefore = delivered;
    await this.db.query(
      `INSERT INTO live_node (id, started_at, seen_at, connections, subscriptions, delivered_per_second)
       VALUES ($1, $2, now(), $3, $4, $5)
       ON CONFLICT (id) DO UPDATE SET seen_at = now(), connections = $3, subscriptions = $4, delivered_per_second = $5`,
      [this.connections.nodeId, this.startedAt, size, subscriptions, rate],
    );
  }

  private async forgetOthers(): Promise<void> {
    await this.db.query(
      `WITH dead AS (DELETE FROM live_node WHERE seen_at < now() - make_interval(secs => $1) RETURNING id)
       DELETE FROM live_connection WHERE node IN (SELECT id FROM dead)`,
      [forgottenAfterSeconds],
    );
  }
}
