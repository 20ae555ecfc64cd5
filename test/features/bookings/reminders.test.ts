import { startLiveledger } from '../../../src/testing';
import { openRows } from '../identity/given';
import { problemsOf } from '../payments/given';
import { CANCEL, NOTICES, type Noticed } from './documents';
import { accept, givenSides, hour, request, soon } from './given';

/** Near enough for the test, and so far that there is time to restart the server. */
const inFiveSeconds = () => soon(hour + 5_000);

it('reminds both an hour before, also when the server was away meanwhile, and says nothing of what was called off', async () => {
  await using app = await startLiveledger();
  const sides = await givenSides(app);
  const kept = await accept(sides, await request(sides, inFiveSeconds()));
  const gone = await accept(sides, await request(sides, soon(2 * hour + 5_000)));
  await sides.customer.mutate(CANCEL, { id: gone.id });
  const asked = await request(sides, inFiveSeconds());
  const cursors = await Promise.all(
    [sides.customer, sides.provider].map(async (visitor) => {
      await using heard = await visitor.subscribe(NOTICES);
      return heard.cursor ?? '';
    }),
  );

  await app.restart();

  for (const [index, visitor] of [sides.customer, sides.provider].entries()) {
    await using heard = await visitor.subscribe<Noticed>(NOTICES, {}, { after: cursors[index] ?? '' });
    expect((await heard.next({ within: 12_000 })).notificationReceived.notification).toMatchObject({
      title: 'Booking in an hour',
      subjectId: kept.id,
      priority: 'HIGH',
    });
    await heard.none();
  }
  await using rows = await openRows(app);
  const left = await rows.query<{ id: string }>(
    `SELECT payload->>'bookingId' AS id FROM job WHERE kind = 'bookings.remind'`,
  );
  // What was called off is still looked at when its time comes; what was not accepted never.
  expect(left).toEqual([{ id: gone.id }]);
  expect(asked.status).toBe('REQUESTED');
  await rows.query(`UPDATE job SET run_at = now() WHERE kind = 'bookings.remind'`);
  while ((await rows.query(`SELECT FROM job WHERE kind = 'bookings.remind'`)).length > 0);
  for (const [index, visitor] of [sides.customer, sides.provider].entries()) {
    await using heard = await visitor.subscribe<Noticed>(NOTICES, {}, { after: cursors[index] ?? '' });
    await heard.next();
    await heard.none();
  }
  expect(await problemsOf(app)).toEqual([]);
}, 40_000);

it('does not remind of what begins so soon that both have only just agreed on it', async () => {
  await using app = await startLiveledger();
  const sides = await givenSides(app);
  await accept(sides, await request(sides, soon(hour - 1_000)));
  await using rows = await openRows(app);
  expect(await rows.query(`SELECT FROM job WHERE kind = 'bookings.remind'`)).toEqual([]);
});
