/** The day of a moment in the time zone of the server (`TZ`), as `2026-07-04`. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** From midnight to midnight there. */
export function wholeDayOf(moment: Date): { readonly from: Date; readonly to: Date } {
  const from = new Date(moment);
  from.setHours(0, 0, 0, 0);
  const to = new Date(from);
  to.setDate(to.getDate() + 1);
  return { from, to };
}
