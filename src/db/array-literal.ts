const plain = /^[\w:.@+-]+$/;
const special = /["\\]/g;

/**
 * A list as Postgres reads it, or null where it is better left to `pg`, which takes everything but escapes each element as if it could
 * hold anything. Most of ours are ids and numbers, thousands a second.
 */
export function arrayLiteral(values: readonly unknown[]): string | null {
  let text = '{';
  for (const value of values) {
    const element = elementOf(value);
    if (element === null) return null;
    text += text.length > 1 ? `,${element}` : element;
  }
  return `${text}}`;
}

function elementOf(value: unknown): string | null {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return isPlain(value) ? value : `"${value.replace(special, '\\$&')}"`;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : null;
}

/** The word NULL without quotes means nothing, in whatever case it is written. */
function isPlain(text: string): boolean {
  return plain.test(text) && (text.length !== 4 || text.toUpperCase() !== 'NULL');
}
