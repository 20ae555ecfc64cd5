import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { Lock } from '../../live/tx';
import type { Slot } from './booking.rules';

/** One who accepts at a time: the constraint of the table alone would let two wait for each other in a circle. Before bookings. */
const lockedCalendars = loader<string, null>({
  name: 'calendars',
  lock: Lock.ENTITIES,
  order: 525,
  exclusive: (providerId) => providerId,
  async load(tx, providerIds) {
    const names = [...new Set(providerIds)].sort().map((id) => `calendar ${id}`);
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM unnest($1::text[]) AS name', [names]);
    return () => null;
  },
});

export function lockCalendar(move: Move, providerId: string): Promise<null> {
  return move.load(lockedCalendars, providerId);
}

/** Whether something that was accepted is in the way. Under the lock on the calendar. */
const accepted = loader<Slot & { readonly providerId: string }, boolean>({
  name: 'accepted bookings',
  lock: null,
  async load(tx, slots) {
    const rows = await tx.query<{ taken: boolean }>(
      `SELECT EXISTS (SELECT FROM booking b
                       WHERE b.provider_id = n.provider_id AND b.status = 'ACCEPTED' AND b.starts_at < n.ends_at AND b.ends_at > n.starts_at) AS taken
         FROM unnest($1::text[], $2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS n (provider_id, starts_at, ends_at, place)
        ORDER BY place`,
      [
        slots.map(({ providerId }) => providerId),
        slots.map(({ startsAt }) => startsAt),
        slots.map(({ endsAt }) => endsAt),
      ],
    );
    const taken = new Map(slots.map((slot, index) => [slot, rows[index]?.taken === true]));
    return (slot) => taken.get(slot) === true;
  },
});

export function isTaken(move: Move, providerId: string, { startsAt, endsAt }: Slot): Promise<boolean> {
  return move.load(accepted, { providerId, startsAt, endsAt });
}
