import { LRUCache } from 'lru-cache';
import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import type { Database } from '../../db/database';
import { brokenConstraint } from '../../db/failures';
import { transact, type Tx } from '../../live/transact';
import { forgetOldDevices } from './forget-old-devices';
import type { OutsidePerson, OutsideTokens } from './outside-tokens';
import { unauthenticated } from './unauthenticated';
import type { SignedIn, Viewers } from './viewers';

export interface Recognised {
  readonly signedIn: SignedIn;
  readonly expiresAt: Date;
}

/** People whom an outside issuer vouches for. They become users of ours on first sight and have devices like everybody else. */
export class OutsidePeople {
  /** Tokens already verified: a signature of a public key costs a hundred times more than one of ours. A key that its issuer withdraws is trusted no longer than this. */
  private readonly verified = new LRUCache<string, OutsidePerson>({ max: 10_000, ttl: 10 * 60_000 });

  constructor(
    private readonly tokens: OutsideTokens,
    private readonly viewers: Viewers,
    private readonly database: Database,
  ) {}

  async recognise(token: string): Promise<Recognised> {
    const person = await this.verify(token);
    const known = await this.viewers.find(person.deviceId);
    if (known && isCurrent(known, person)) return { signedIn: known, expiresAt: person.expiresAt };
    if (known && isSignedOut(known, person)) throw unauthenticated('SESSION_REVOKED');
    await this.welcome(person);
    const signedIn = await this.viewers.find(person.deviceId);
    if (!signedIn) throw unauthenticated('TOKEN_INVALID');
    return { signedIn, expiresAt: person.expiresAt };
  }

  private async verify(token: string): Promise<OutsidePerson> {
    const known = this.verified.get(token);
    if (known && known.expiresAt > new Date()) return known;
    const person = await this.tokens.read(token);
    this.verified.set(token, person);
    return person;
  }

  /** First sight of the person, of the device, of a later token, of other roles, or of a token newer than the sign-out of this device. */
  private async welcome(person: OutsidePerson): Promise<void> {
    const attempt = () => transact(this.database, (tx) => this.enter(tx, person));
    await attempt().catch((error: unknown) => {
      // Somebody took the address between our look and our write; at the second look it is seen.
      if (brokenConstraint(error) !== 'users_email_key') throw error;
      return attempt();
    });
    this.viewers.forget(person.deviceId);
  }

  private async enter(tx: Tx, person: OutsidePerson): Promise<void> {
    const userId = await this.ensureUser(tx, person);
    await forgetOldDevices(tx, userId);
    // Signed out meanwhile by another request: that is not undone here, unless the token is newer.
    await tx.query(
      `INSERT INTO device (id, user_id, name, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE
         SET user_id = excluded.user_id, last_seen_at = now(),
             ended_at = CASE WHEN device.ended_at >= $5 AND device.expires_at > now() THEN device.ended_at END,
             expires_at = greatest(device.expires_at, excluded.expires_at)`,
      [person.deviceId, userId, person.issuerName, person.expiresAt, person.issuedAt],
    );
  }

  private async ensureUser(tx: Tx, { issuer, subject, displayName, email, roles }: OutsidePerson): Promise<string> {
    // An address that somebody has here already stays his: an issuer must not be able to take over accounts by naming them.
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO users (id, email, display_name, roles, outside_issuer, outside_subject)
       VALUES ($1, (SELECT $2::text WHERE NOT EXISTS (SELECT FROM users WHERE email = $2)), $3, $4, $5, $6)
       ON CONFLICT (outside_issuer, outside_subject) DO UPDATE SET roles = CASE WHEN $7 THEN excluded.roles ELSE users.roles END
       RETURNING id`,
      [newId('usr'), email, displayName, roles ?? [Role.CUSTOMER], issuer, subject, roles !== null],
    );
    const [user] = rows;
    if (!user) throw new Error('An upsert with RETURNING always returns its row.');
    return user.id;
  }
}

/** Nothing to write: the device is open, no token of it ends later, and the roles are those that the issuer names, if it names any. */
function isCurrent(known: SignedIn, { roles, expiresAt }: OutsidePerson): boolean {
  if (known.endedAt || known.expiresAt < expiresAt) return false;
  return roles === null || (roles.length === known.roles.length && roles.every((role) => known.roles.includes(role)));
}

/** A sign-out ends the tokens that were issued before it, and is forgotten when the last of them is over. */
function isSignedOut({ endedAt, expiresAt }: SignedIn, { issuedAt }: OutsidePerson): boolean {
  return endedAt !== null && endedAt >= issuedAt && expiresAt > new Date();
}
