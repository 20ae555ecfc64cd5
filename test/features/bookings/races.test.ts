import fc from 'fast-check';
import { startLiveledger } from '../../../src/testing';
import { overlap, slotOf } from '../../../src/features/bookings/booking.rules';
import { sharedWorld } from '../../transport/shared-world';
import { openRows } from '../identity/given';
import { balanceOf, problemsOf } from '../payments/given';
import { ACCEPT, CANCEL, COMPLETE, DECLINE, REQUEST, UPDATED, type Updated } from './documents';
import { accept, find, givenService, givenSides, hour, inputOf, request, soon, until } from './given';

afterAll(async () => expect(await problemsOf(world())).toEqual([]));
const world = sharedWorld();

const codesOf = async (
  answers: Promise<{ readonly errors?: readonly { readonly extensions: { readonly code: string } }[] }>[],
) => (await Promise.all(answers)).map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').sort();

it('accepts one of twenty that overlap, whoever asks on whichever node at the same time', async () => {
  const sides = await givenSides(world(), {}, '10000.00 EUR');
  const long = { ...sides, service: await givenService(sides.provider, { durationMinutes: 600 }) };
  await using other = await startLiveledger({ database: world().database });
  const elsewhere = other.visitor({
    accessToken: sides.provider.accessToken,
    refreshToken: '',
    user: { id: sides.provider.id },
  });
  const noon = Date.parse('2031-05-05T12:00:00Z');
  const asked = [];
  // All of them have the minute before half past in common.
  for (let n = 0; n < 20; n += 1)
    asked.push(
      await request(n % 2 ? long : sides, new Date(noon - (n % 2 ? n * 60_000 : (n - 29) * 60_000)).toISOString()),
    );
  await using heard = await sides.customer.subscribe<Updated>(UPDATED);

  const codes = await codesOf(asked.map(({ id }, n) => (n % 2 ? sides.provider : elsewhere).request(ACCEPT, { id })));

  expect(codes).toEqual([...Array<string>(19).fill('CONFLICT'), 'done']);
  const { bookingUpdated } = await heard.next();
  expect(bookingUpdated.kind).toBe('BOOKING_ACCEPTED');
  const states = await Promise.all(asked.map(({ id }) => find(sides.customer, id)));
  expect(states.filter((booking) => booking?.status === 'ACCEPTED').map((booking) => booking?.id)).toEqual([
    bookingUpdated.booking.id,
  ]);
  const loser = asked.find(({ id }) => id !== bookingUpdated.booking.id);
  expect(await sides.provider.refusal(ACCEPT, { id: loser?.id })).toMatchObject({
    code: 'CONFLICT',
    reason: 'OVERLAP',
  });
  // What was in the way is gone.
  await sides.provider.mutate(CANCEL, { id: bookingUpdated.booking.id });
  await accept(sides, { id: loser?.id ?? '' });
});

it('leaves other providers alone, and what begins when another ends', async () => {
  const [one, two] = [await givenSides(world()), await givenSides(world())];
  const startsAt = '2031-05-05T12:00:00.000Z';
  const first = await accept(one, await request(one, startsAt));
  await accept(two, await request(two, startsAt));
  await accept(one, await request(one, first.endsAt));
  await accept(one, await request(one, '2031-05-05T11:00:00Z'));
  expect(await one.provider.refusal(ACCEPT, { id: (await request(one, '2031-05-05T12:59:59.999Z')).id })).toMatchObject(
    { code: 'CONFLICT' },
  );
  // The same moment, told with another offset.
  expect(
    await one.provider.refusal(ACCEPT, { id: (await request(one, '2031-05-05T14:00:00+02:00')).id }),
  ).toMatchObject({ code: 'CONFLICT' });
});

it('takes no notice of midnight, nor of clocks that are changed', async () => {
  const sides = await givenSides(world(), { durationMinutes: 180 });
  // In Berlin clocks go from 2 to 3 on this night, in October from 3 to 2.
  for (const startsAt of ['2031-03-30T00:30:00+01:00', '2031-10-26T00:30:00+02:00', '2031-12-31T23:00:00Z']) {
    const booking = await accept(sides, await request(sides, startsAt));
    expect(Date.parse(booking.endsAt) - Date.parse(startsAt)).toBe(3 * hour);
    const last = await request(sides, new Date(Date.parse(booking.endsAt) - 1).toISOString());
    expect(await sides.provider.refusal(ACCEPT, { id: last.id })).toMatchObject({ code: 'CONFLICT' });
    await accept(sides, await request(sides, booking.endsAt));
  }
});

it.each([
  ['accepting', ACCEPT, 'cancelling', CANCEL],
  ['declining', DECLINE, 'accepting', ACCEPT],
  ['declining', DECLINE, 'cancelling', CANCEL],
])('%s races %s: the books and the story add up', async (_, one, __, other) => {
  const sides = await givenSides(world(), {}, '40.00 EUR');
  for (let round = 0; round < 5; round += 1) {
    const { id } = await request(sides, soon(24 * hour + round * 2 * hour));
    await using heard = await sides.provider.subscribe<Updated>(UPDATED, { bookingId: id });
    const answers = await Promise.all([
      sides.provider.request(one, { id }),
      (other === CANCEL ? sides.customer : sides.provider).request(other, { id }),
    ]);
    const done = answers.filter(({ errors }) => !errors).length;
    const booking = await find(sides.customer, id);
    // Cancelling after accepting is a move too; every other pair has one winner.
    const isBoth = one === ACCEPT && other === CANCEL && done === 2;
    if (!isBoth) expect(done).toBe(1);
    for (const { errors } of answers) if (errors) expect(errors[0]?.extensions.code).toBe('INVALID_TRANSITION');
    const kinds = [];
    for (let n = 0; n < done; n += 1) kinds.push((await heard.next()).bookingUpdated);
    await heard.none();
    expect(kinds.map(({ booking: { version } }) => version)).toEqual(kinds.map((__, n) => n + 2));
    expect(kinds.at(-1)?.booking.status).toBe(booking?.status);
    if (booking?.status === 'ACCEPTED') await sides.customer.mutate(CANCEL, { id });
    expect(await balanceOf(sides.customer)).toMatchObject({ available: { amount: '40.00' }, held: { amount: '0.00' } });
  }
});

it('completing races cancelling: the money is in one place', async () => {
  const sides = await givenSides(world(), { durationMinutes: 1 }, '400.00 EUR');
  for (let round = 0; round < 4; round += 1) {
    const startsAt = soon(1_500);
    const { id } = await accept(sides, await request(sides, startsAt));
    await until(startsAt);
    const before = Number((await balanceOf(sides.provider)).available.amount);
    const codes = await codesOf([
      sides.provider.request(COMPLETE, { id }),
      sides.customer.request(CANCEL, { id }),
      sides.provider.request(COMPLETE, { id }),
      sides.provider.request(CANCEL, { id }),
    ]);
    expect(codes).toEqual([...Array<string>(3).fill('INVALID_TRANSITION'), 'done']);
    const { status, payment } = (await find(sides.customer, id)) ?? {};
    const earned = Number((await balanceOf(sides.provider)).available.amount) - before;
    expect([status, payment?.status, earned]).toEqual(
      status === 'COMPLETED' ? ['COMPLETED', 'COMPLETED', 40] : ['CANCELLED', 'CANCELLED', 0],
    );
    expect((await balanceOf(sides.customer)).held.amount).toBe('0.00');
  }
});

it('asks once for five requests with one key, and never holds more than there is', async () => {
  const sides = await givenSides(world(), {}, '100.00 EUR');
  const same = inputOf(sides.service);
  const answers = await Promise.all(Array.from({ length: 5 }, () => sides.customer.request(REQUEST, same)));
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  const codes = await codesOf(Array.from({ length: 5 }, () => sides.customer.request(REQUEST, inputOf(sides.service))));
  expect(codes).toEqual([...Array<string>(4).fill('INSUFFICIENT_FUNDS'), 'done']);
  expect(await balanceOf(sides.customer)).toMatchObject({ available: { amount: '20.00' }, held: { amount: '80.00' } });
});

it('the database itself lets no two accepted ones of a provider overlap: the same as the rule says', async () => {
  await using rows = await openRows(world());
  const { provider, service, customer } = await givenSides(world());
  const others = await world().signUp({ roles: ['SELLER'] });
  const day = Date.UTC(2031, 2, 30);
  const slot = fc.record({
    who: fc.boolean(),
    start: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 1, max: 12 }),
  });
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(slot, { minLength: 2, maxLength: 12 }), async (wishes) => {
      await rows.query('BEGIN');
      const there: { who: boolean; slot: ReturnType<typeof slotOf> }[] = [];
      for (const { who, start, length } of wishes) {
        const wish = slotOf(new Date(day + start * 60_000), length);
        const isFree = there.every((one) => one.who !== who || !overlap(one.slot, wish));
        number += 1;
        await rows.query('SAVEPOINT one');
        const inserted = await rows
          .query(
            `INSERT INTO booking (id, service_id, service_name, customer_id, provider_id, starts_at, ends_at, currency, price, status, payment_id, version, created_at)
             VALUES ($1, $2, 'x', $3, $4, $5, $6, 'EUR', 1, 'ACCEPTED', $1, 1, now())`,
            [`bkg_${number}`, service.id, customer.id, (who ? provider : others).id, wish.startsAt, wish.endsAt],
          )
          .then(() => true)
          .catch(async (error: unknown) => {
            expect(error).toMatchObject({ constraint: 'booking_overlaps' });
            await rows.query('ROLLBACK TO SAVEPOINT one');
            return false;
          });
        expect(inserted).toBe(isFree);
        if (inserted) there.push({ who, slot: wish });
      }
      await rows.query('ROLLBACK');
    }),
    { numRuns: 60 },
  );
});
