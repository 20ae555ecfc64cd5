import 'reflect-metadata';
import { Currencies, currenciesKey } from '../../../src/base/currencies';
import { isoCurrencies } from '../../../src/base/currency';
import { newId } from '../../../src/base/ids';
import { Services } from '../../../src/base/services';
import { lockReviewableBooking } from '../../../src/features/bookings/lock-reviewable-booking';
import { moveIn } from '../../../src/live/moves/alone';
import { givenDatabase, type OpenDatabase } from '../../live/moves/given';

const services = new Services();
services.provide(currenciesKey, new Currencies(isoCurrencies));
const [customer, provider, service] = [newId('usr'), newId('usr'), newId('svc')];

let db: OpenDatabase;
beforeAll(async () => {
  db = await givenDatabase();
  for (const [id, name] of [
    [customer, 'Ann'],
    [provider, 'Bob'],
  ])
    await db.database.query(`INSERT INTO users (id, display_name, roles) VALUES ($1, $2, '{CUSTOMER}')`, [id, name]);
  await db.database.query(
    `INSERT INTO service (id, provider_id, name, currency, price, duration_minutes, active, search_text, created_at)
     VALUES ($1, $2, 'Windows', 'EUR', 100, 60, true, 'windows', now())`,
    [service, provider],
  );
});
afterAll(() => db[Symbol.asyncDispose]());

async function givenBooking(status: string): Promise<string> {
  const id = newId('bkg');
  await db.database.query(
    `INSERT INTO booking (id, service_id, service_name, customer_id, provider_id, starts_at, ends_at, currency, price, status, payment_id, version, created_at)
     VALUES ($1, $2, 'Windows', $3, $4, '2031-01-01Z', '2031-01-02Z', 'EUR', 100, $5, $1, 1, now())`,
    [id, service, customer, provider, status],
  );
  return id;
}

const lock = async (id: string) =>
  (await db.transact((tx) => moveIn(tx, (move) => lockReviewableBooking(services, move, id)))).result;

it.each(['REQUESTED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'COMPLETED'])(
  'says of one that is %s whose it is, and whether it is completed',
  async (status) => {
    const id = await givenBooking(status);
    expect(await lock(id)).toEqual({
      seller: { id: provider, displayName: 'Bob' },
      customer: { id: customer, displayName: 'Ann' },
      status,
      isCompleted: status === 'COMPLETED',
    });
    // No two accepted ones at the same time.
    if (status === 'ACCEPTED') await db.database.query(`UPDATE booking SET status = 'CANCELLED' WHERE id = $1`, [id]);
  },
);

it('knows nothing of what is not there', async () => {
  for (const id of [newId('bkg'), newId('svc'), 'x', '']) expect(await lock(id)).toBeNull();
});

it('is told by the database too what cannot be', async () => {
  const id = await givenBooking('REQUESTED');
  const change = (what: string) => db.database.query(`UPDATE booking SET ${what} WHERE id = $1`, [id]);
  await expect(change(`status = 'COMPLETED'`)).rejects.toThrow('cannot become COMPLETED');
  await expect(change('price = 1')).rejects.toThrow('never changed');
  await expect(change(`starts_at = starts_at - interval '1 hour'`)).rejects.toThrow('never changed');
  await change(`status = 'DECLINED'`);
  await expect(change(`status = 'ACCEPTED'`)).rejects.toThrow('A booking that is DECLINED');
});
