const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const hour = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });

export interface SlotProps {
  readonly startsAt: string;
  readonly endsAt: string;
  /** Where the day stands above it already. */
  readonly hoursOnly?: boolean;
}

/** From when until when; the day of its end only if that is another one. */
export function Slot({ startsAt, endsAt, hoursOnly = false }: SlotProps) {
  const [from, to] = [new Date(startsAt), new Date(endsAt)];
  const isLater = from.toDateString() !== to.toDateString();
  return (
    <>
      <time dateTime={startsAt}>{hoursOnly ? hour.format(from) : `${day.format(from)}, ${hour.format(from)}`}</time>
      {' – '}
      <time dateTime={endsAt}>{isLater ? `${day.format(to)}, ${hour.format(to)}` : hour.format(to)}</time>
    </>
  );
}

/** `90` as `1 h 30 min`. */
export function lasting(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}
