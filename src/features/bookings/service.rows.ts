import { currenciesKey, type Currencies } from '../../base/currencies';
import { isId } from '../../base/ids';
import type { Uses } from '../../base/services';
import { Lock, type Tx } from '../../live/tx';
import { Service } from './service.type';

export interface ServiceRow {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly currency: string;
  readonly price: bigint;
  readonly durationMinutes: number;
  readonly active: boolean;
  readonly providerId: string;
  readonly providerName: string;
}

/** Of `service s`; every reader uses these. */
export const serviceColumns = `
  s.id, s.name, s.description, s.currency, s.price, s.duration_minutes AS "durationMinutes", s.active, s.provider_id AS "providerId",
  (SELECT display_name FROM users WHERE id = s.provider_id) AS "providerName"`;

export function toService(currencies: Currencies, row: ServiceRow): Service {
  const { id, name, description, durationMinutes, active } = row;
  const provider = { id: row.providerId, displayName: row.providerName };
  return Service.of({
    id,
    name,
    description,
    price: currencies.money(row.price, row.currency),
    durationMinutes,
    active,
    provider,
  });
}

/** Whoever changes it waits for those who ask for it on its present terms; they do not wait for each other. */
type Strength = 'SHARE' | 'NO KEY UPDATE';

export interface LockedService {
  readonly service: Service;
  /** By the clock of the database. */
  readonly now: Date;
}

/** Services come before bookings in the order of locks. */
export async function lockService(uses: Uses, tx: Tx, id: string, strength: Strength): Promise<LockedService | null> {
  tx.takes(Lock.ENTITIES);
  if (!isId('svc', id)) return null;
  const [row] = await tx.query<ServiceRow & { readonly now: Date }>(
    `SELECT ${serviceColumns}, clock_timestamp() AS now FROM service s WHERE s.id = $1 FOR ${strength} OF s`,
    [id],
  );
  return row ? { service: toService(uses.use(currenciesKey), row), now: row.now } : null;
}

export async function writeService(tx: Tx, service: Service): Promise<void> {
  const { id, name, description, price, durationMinutes, active, provider } = service;
  await tx.query(
    `INSERT INTO service AS s (id, provider_id, name, description, currency, price, duration_minutes, active, search_text, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp())
     ON CONFLICT (id) DO UPDATE
       SET name = excluded.name, description = excluded.description, currency = excluded.currency, price = excluded.price,
           duration_minutes = excluded.duration_minutes, active = excluded.active, search_text = excluded.search_text`,
    [
      id,
      provider.id,
      name,
      description,
      price.currency,
      price.minor,
      durationMinutes,
      active,
      searchable(`${name}\n${description ?? ''}`),
    ],
  );
}

/** What is compared when somebody looks for words. */
export function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
