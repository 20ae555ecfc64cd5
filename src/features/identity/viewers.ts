import type DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Role } from '../../base/role';
import { gather } from '../../db/gathering';
import type { Sql } from '../../db/sql';

/** A device and its owner, as the database has them now. */
export interface SignedIn {
  readonly deviceId: string;
  readonly endedAt: Date | null;
  readonly expiresAt: Date;
  readonly userId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly suspendedAt: Date | null;
}

/** Half of the second within which an end, a suspension or a new role must be acted upon. */
const trustedForMs = 500;

/**
 * Who a token's device belongs to today. Tokens say who somebody is, the database says what he may; asking it for each
 * request would be a query each, so those that come at once ask together, and an answer holds for half a second.
 */
export class Viewers {
  private readonly recent = new LRUCache<string, SignedIn>({ max: 20_000, ttl: trustedForMs });
  private readonly loader: DataLoader<string, SignedIn | null>;

  private changes = 0;

  constructor(private readonly db: Sql) {
    this.loader = gather((ids) => this.load(ids), { cache: false });
  }

  async find(deviceId: string): Promise<SignedIn | null> {
    const known = this.recent.get(deviceId);
    if (known) return known;
    const { changes } = this;
    const found = await this.loader.load(deviceId);
    // Somebody was thrown out while the answer was under way: it may be from before.
    return changes === this.changes ? found : this.find(deviceId);
  }

  forget(deviceId: string): void {
    this.changes += 1;
    this.recent.delete(deviceId);
  }

  forgetUser(userId: string): void {
    this.changes += 1;
    for (const [deviceId, signedIn] of this.recent.entries())
      if (signedIn.userId === userId) this.recent.delete(deviceId);
  }

  private async load(ids: readonly string[]): Promise<(SignedIn | null)[]> {
    const { changes } = this;
    const rows = await this.db.query<SignedIn & { stale: boolean }>(
      `SELECT d.id AS "deviceId", d.ended_at AS "endedAt", d.expires_at AS "expiresAt", u.id AS "userId", u.display_name AS "displayName", u.roles,
              u.suspended_at AS "suspendedAt", d.ended_at IS NULL AND d.last_seen_at < now() - interval '1 minute' AS stale
         FROM device d JOIN users u ON u.id = d.user_id
        WHERE d.id = ANY($1)`,
      [ids],
    );
    await this.markSeen(rows.filter((row) => row.stale).map((row) => row.deviceId));
    const found = new Map(rows.map((row) => [row.deviceId, row]));
    if (changes === this.changes) for (const [id, row] of found) this.recent.set(id, row);
    return ids.map((id) => found.get(id) ?? null);
  }

  /** Whoever holds one of these rows at the moment is writing more important things to it: nobody should wait for that to be let in. */
  private async markSeen(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.db.query(
      `UPDATE device SET last_seen_at = now()
        WHERE id IN (SELECT id FROM device WHERE id = ANY($1) FOR NO KEY UPDATE SKIP LOCKED)`,
      [ids],
    );
  }
}
