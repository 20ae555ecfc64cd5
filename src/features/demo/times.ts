const hourMs = 3_600_000;

export function inHours(hours: number, from = Date.now()): Date {
  return new Date(from + hours * hourMs);
}

export function inDays(days: number): Date {
  return inHours(days * 24);
}

/** A full hour of the day after so many days, as somebody would choose it. */
export function dayAt(days: number, hour: number): Date {
  const day = inDays(days);
  day.setHours(hour, 0, 0, 0);
  return day;
}
