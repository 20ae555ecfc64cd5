/** Whether a text like `2026-02-30…` begins with a day that exists. `Date` alone would make the 2nd of March of it. */
export function beginsWithDay(text: string): boolean {
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) && day > '0001';
}
