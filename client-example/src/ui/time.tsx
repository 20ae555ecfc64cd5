import { useEffect, useState } from 'react';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const short = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

export const clockTime = (at: Date | string): string => clock.format(new Date(at));

/** When something happened. */
export function Time({ at, dayOnly = false }: { readonly at: string; readonly dayOnly?: boolean }) {
  return <time dateTime={at}>{(dayOnly ? day : short).format(new Date(at))}</time>;
}

/** In so many minutes, as long as it is not over. */
export function Until({ at, over }: { readonly at: string; readonly over: string }) {
  const now = useNow(15_000);
  const minutes = Math.ceil((Date.parse(at) - now) / 60_000);
  return <>{minutes > 0 ? `in ${minutes} min` : over}</>;
}

export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
