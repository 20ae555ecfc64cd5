/** Hours in which somebody is left alone: wall-clock times `HH:MM` of a time zone, from the first up to the second. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

/** As they stand in a row; null when nobody is left alone. */
export function quietHours(from: string | null, to: string | null, timeZone: string | null): QuietHours | null {
  return from === null || to === null || timeZone === null ? null : { from, to, timeZone };
}

/** `HH:MM` as a clock shows it. */
export const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * What counts is the clock on the wall at that moment: where it is put forward, an hour that it leaves out is quiet for nobody;
 * where it is put back, an hour that it shows twice is quiet twice. From a time to itself is all day.
 */
export function isQuiet(hours: QuietHours | null, at: Date): boolean {
  if (!hours) return false;
  const { from, to, timeZone } = hours;
  const now = wallClock(timeZone, at);
  return from < to ? from <= now && now < to : from <= now || now < to;
}

/** As it would be written back, such as `Europe/Berlin`; null for what is no IANA time zone. Offsets are none: they know no summer. */
export function readTimeZone(text: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(text)) return null;
  try {
    const known = clockOf(text).resolvedOptions().timeZone;
    // Some zones have a newer name than the one that the library gives back; the person's own is kept.
    return known.toLowerCase() === text.toLowerCase() ? known : text;
  } catch {
    return null;
  }
}

function wallClock(timeZone: string, at: Date): string {
  return clockOf(timeZone).format(at);
}

/** Making one takes a hundred times as long as asking it. There are some six hundred names, more with other spellings. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const mostClocks = 1_000;

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (clocks.size >= mostClocks) clocks.clear();
  clocks.set(timeZone, clock);
  return clock;
}
