import { beginsWithDay } from '../../base/calendar';
import { badInput } from '../../base/errors';
import { isText } from '../../base/text';

/** A column that a list is ordered by; together they tell any two rows apart. */
export interface Key {
  readonly column: string;
  readonly type: 'text' | 'bigint' | 'timestamptz';
}

const shapes: Readonly<Record<Key['type'], RegExp>> = {
  text: /^[^]{1,300}$/,
  bigint: /^-?\d{1,18}$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/,
};

/** A place in a list is the keys of the row there, so it stays where it is while rows come and go around it. */
export function encodeCursor(list: string, keys: readonly string[]): string {
  return Buffer.from(JSON.stringify([list, ...keys]), 'utf8').toString('base64url');
}

/** A stranger may have made it up, so its parts are looked at before they become parameters. */
export function decodeCursor(field: string, cursor: string, list: string, keys: readonly Key[]): readonly string[] {
  const [name, ...values] = parse(cursor);
  const fits = values.length === keys.length && keys.every(({ type }, index) => isKey(values[index], type));
  if (name !== list || !fits) throw badInput(field, `${field}: is not a cursor of this list`);
  return values.map(String);
}

function isKey(value: unknown, type: Key['type']): boolean {
  if (typeof value !== 'string' || !shapes[type].test(value) || !isText(value)) return false;
  return (
    type !== 'timestamptz' ||
    (beginsWithDay(value) && !Number.isNaN(Date.parse(value.replace(' ', 'T').replace('+00', 'Z'))))
  );
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
