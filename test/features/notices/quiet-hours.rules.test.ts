import fc from 'fast-check';
import { isQuiet, quietHours, readTimeZone } from '../../../src/features/notices/quiet-hours.rules';

const minute = 60_000;
const pad = (n: number) => String(n).padStart(2, '0');
const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((n) => `${pad(Math.floor(n / 60))}:${pad(n % 60)}`);
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const instant = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true });

/** Minutes since midnight there, by another way than the rule takes. */
function minutesThere(timeZone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: 'numeric', hour12: true });
  const part = Object.fromEntries(parts.formatToParts(at).map(({ type, value }) => [type, value]));
  return ((Number(part['hour']) % 12) + (part['dayPeriod'] === 'PM' ? 12 : 0)) * 60 + Number(part['minute']);
}

const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

it('leaves nobody alone who has not asked for it', () => {
  expect(isQuiet(null, new Date())).toBe(false);
  expect(quietHours(null, null, 'UTC')).toBeNull();
});

it('goes by the clock on the wall, in every zone, over midnight too', () => {
  fc.assert(
    fc.property(zone, time, time, instant, (timeZone, from, to, at) => {
      const length = (minutes(to) - minutes(from) + 1_440) % 1_440 || 1_440;
      const since = (minutesThere(timeZone, at) - minutes(from) + 1_440) % 1_440;
      expect(isQuiet({ from, to, timeZone }, at)).toBe(since < length);
    }),
    { numRuns: 2_000 },
  );
});

it('is quiet at every moment in exactly one of two halves of a day', () => {
  fc.assert(
    fc.property(zone, time, time, instant, (timeZone, from, to, at) => {
      fc.pre(from !== to);
      expect(isQuiet({ from, to, timeZone }, at)).toBe(!isQuiet({ from: to, to: from, timeZone }, at));
    }),
  );
});

it('is all day from a time to itself', () => {
  fc.assert(
    fc.property(zone, time, instant, (timeZone, from, at) => {
      expect(isQuiet({ from, to: from, timeZone }, at)).toBe(true);
    }),
  );
});

it('begins with its first minute and ends before its last', () => {
  const quiet = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };
  const at = (text: string) => isQuiet(quiet, new Date(text));

  expect([at('2026-01-10T20:59:59.999Z'), at('2026-01-10T21:00:00Z')]).toEqual([false, true]);
  expect([at('2026-01-11T05:59:59.999Z'), at('2026-01-11T06:00:00Z')]).toEqual([true, false]);
  expect([at('2026-07-10T19:59:59Z'), at('2026-07-10T20:00:00Z'), at('2026-07-11T05:00:00Z')]).toEqual([
    false,
    true,
    false,
  ]);
});

/** How many minutes of the night are quiet, counted one by one. */
function quietMinutes(quiet: { from: string; to: string; timeZone: string }, from: string, to: string): number {
  let count = 0;
  for (let at = Date.parse(from); at < Date.parse(to); at += minute) if (isQuiet(quiet, new Date(at))) count += 1;
  return count;
}

it('follows the clock when it is put forward or back', () => {
  const night = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };
  expect(quietMinutes(night, '2026-03-27T12:00Z', '2026-03-28T12:00Z')).toBe(9 * 60);
  expect(quietMinutes(night, '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(8 * 60);
  expect(quietMinutes(night, '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toBe(10 * 60);

  const skipped = { from: '02:15', to: '02:45', timeZone: 'Europe/Berlin' };
  expect(quietMinutes(skipped, '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toBe(0);
  expect(quietMinutes(skipped, '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toBe(60);

  // Half an hour at Lord Howe, and a whole day that Samoa left out.
  const island = { from: '01:30', to: '02:30', timeZone: 'Australia/Lord_Howe' };
  expect(quietMinutes(island, '2026-04-04T12:00Z', '2026-04-05T12:00Z')).toBe(90);
  expect(quietMinutes(night, '2011-12-29T12:00Z', '2011-12-31T12:00Z')).toBe(18 * 60);
  expect(quietMinutes({ ...night, timeZone: 'Pacific/Apia' }, '2011-12-29T22:00Z', '2011-12-31T22:00Z')).toBe(18 * 60);
});

it('knows zones by their names, whichever is in use, and nothing else', () => {
  for (const name of [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'US/Pacific', 'Etc/GMT+5'])
    expect(readTimeZone(name)).toBe(name);
  expect(readTimeZone('europe/berlin')).toBe('Europe/Berlin');

  for (const name of [
    '',
    ' ',
    'Mars/Olympus',
    '+01:00',
    '-0800',
    'Europe/Berlin ',
    'Europe/Berlin\0',
    'x'.repeat(100_000),
    '../etc',
  ])
    expect(readTimeZone(name)).toBeNull();
});

it('refuses any text that is no zone without failing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const known = readTimeZone(text);
      if (known !== null) expect(known.toLowerCase()).toBe(text.toLowerCase());
    }),
  );
});
