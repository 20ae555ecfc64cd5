/** Both or none; null for none. */
export interface Hours {
  readonly from: string | null;
  readonly to: string | null;
}

/** What is left out stays as it is. Null for one of them is the end of both, unless the other one is given a time. */
export function changeHours(
  before: Hours,
  from: string | null | undefined,
  to: string | null | undefined,
): Hours | { readonly missing: 'quietFrom' | 'quietTo' } {
  if (!from && !to && (from === null || to === null)) return { from: null, to: null };
  const after = { from: from === undefined ? before.from : from, to: to === undefined ? before.to : to };
  if (after.from === null && after.to !== null) return { missing: 'quietFrom' };
  if (after.from !== null && after.to === null) return { missing: 'quietTo' };
  return after;
}
