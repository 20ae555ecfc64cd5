export const defaultPage = 20;
export const largestPage = 100;

/** How many rows a page will have, for reckoning its cost beforehand; what is out of range is refused later, with its field. */
export function pageSize(first: unknown, last: unknown): number {
  const wanted = typeof first === 'number' ? first : last;
  return typeof wanted === 'number' ? Math.min(Math.max(wanted, 1), largestPage) : defaultPage;
}
