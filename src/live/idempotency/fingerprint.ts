import { createHash } from 'node:crypto';

/** Tells whether the same was asked for: the same values make the same text, whatever the order of their names. */
export function fingerprintOf(input: unknown): string {
  return createHash('sha256').update(canonical(input)).digest('base64url');
}

function canonical(input: unknown): string {
  return JSON.stringify(input, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? null;
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
