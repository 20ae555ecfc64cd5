/** A day and a time of day as the browser's own inputs have them. */
export interface When {
  readonly date: string;
  readonly time: string;
}

const two = (part: number): string => String(part).padStart(2, '0');

export function dateOf(at: Date): string {
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function tomorrowMorning(now = new Date()): When {
  const at = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return { date: dateOf(at), time: '10:00' };
}

/** The moment in the time zone of whoever typed it, or null while there is none. */
export function momentOf({ date, time }: When): Date | null {
  const at = new Date(`${date}T${time}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
