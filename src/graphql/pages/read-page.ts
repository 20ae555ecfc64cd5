import { badInput } from '../../base/errors';
import { groupBy } from '../../base/group-by';
import type { Sql } from '../../db/sql';
import type { PageArgs } from './page-args';
import { decodeCursor, encodeCursor, type Key } from './page-cursor';
import { defaultPage, largestPage } from './page-size';
import { Where } from './where';

export interface List {
  /** Stands in its cursors: one of another list is refused. */
  readonly name: string;
  /** Everything of the rows, as `SELECT` wants it. */
  readonly columns: string;
  /** One table, or several joined. */
  readonly from: string;
  readonly where: Where;
  /** In the order of an index, or every page reads the whole table. */
  readonly keys: readonly Key[];
  readonly direction: 'ASC' | 'DESC';
  /**
   * Where no index has all of the list in order, but one has each part of it: what else is true of the rows of each. A page is then
   * merged from the beginnings of all of them.
   */
  readonly runs?: { readonly alias: string; readonly wheres: readonly Where[] };
}

export interface Page<Row> {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[];
  /** Asked only when a client wants to know; looking to the other side takes a query. */
  hasNextPage(): Promise<boolean>;
  hasPreviousPage(): Promise<boolean>;
}

/** A page by the keys of the row where the last one ended: as fast at the end of a list as at its start, and nothing shifts while rows arrive. */
export async function readPage<Row extends object>(sql: Sql, list: List, args: PageArgs): Promise<Page<Row>> {
  const cut = cutOf(list, args);
  const { text, values } = rowsOf(list, cut.where, cut.tail);
  const found = await sql.query<Keyed<Row>>(`SELECT ${cut.columns} FROM ${text} ${cut.tail}`, values);
  return pageOf(sql, list, cut, found);
}

/**
 * The same page of the lists of several owners, by one query. `list` is that of all of them; each owner's has an index in its order. Each is
 * a part of its own, so that the planner knows whose it is: joined with the owners, it may look for one without anything in all there is.
 */
export async function readPages<Row extends object>(
  sql: Sql,
  list: Omit<List, 'runs'>,
  { column, ids }: { readonly column: string; readonly ids: readonly string[] },
  args: PageArgs,
): Promise<ReadonlyMap<string, Page<Row>>> {
  const cut = cutOf(list, args);
  const values: unknown[] = [];
  const parts = ids.map((id, at) => {
    const own = new Where().and(`${column} = ?`, id).and(cut.where.toText(), ...cut.where.values);
    const few = `SELECT ${cut.columns} FROM ${list.from} WHERE ${own.after(values.length)} ${cut.tail}`;
    values.push(...own.values);
    return `SELECT ${at} AS owner_at, row_number() OVER () AS row_at, few.* FROM (${few}) AS few`;
  });
  const found = await sql.query<Keyed<Row> & { readonly owner_at: number }>(
    `${parts.join(' UNION ALL ')} ORDER BY owner_at, row_at`,
    values,
  );
  const rows = groupBy(found, ({ owner_at }) => owner_at);
  const listOf = (id: string) => ({ ...list, where: list.where.copy().and(`${column} = ?`, id) });
  return new Map(ids.map((id, at) => [id, pageOf(sql, listOf(id), cut, rows.get(at) ?? [])]));
}

type Keyed<Row> = Row & Record<string, string>;

/** What of a list is asked for. */
interface Cut {
  readonly size: number;
  readonly fromEnd: boolean;
  readonly after: readonly string[] | null;
  readonly before: readonly string[] | null;
  readonly where: Where;
  readonly columns: string;
  readonly tail: string;
}

function cutOf(list: List, args: PageArgs): Cut {
  const { size, fromEnd } = sizeOf(args);
  const after = args.after ? decodeCursor('after', args.after, list.name, list.keys) : null;
  const before = args.before ? decodeCursor('before', args.before, list.name, list.keys) : null;
  const where = list.where.copy();
  if (after) where.and(...beyond(list, after, 'after'));
  if (before) where.and(...beyond(list, before, 'before'));
  const places = list.keys.map(({ column }, index) => `${column}::text AS key_${index}`).join(', ');
  const columns = `${list.columns}, ${places}`;
  const tail = `ORDER BY ${order(list, fromEnd)} LIMIT ${size + 1}`;
  return { size, fromEnd, after, before, where, columns, tail };
}

function pageOf<Row extends object>(
  sql: Sql,
  list: List,
  { size, fromEnd, after, before }: Cut,
  found: readonly Keyed<Row>[],
): Page<Row> {
  const more = found.length > size;
  const rows = found.slice(0, size);
  if (fromEnd) rows.reverse();
  const isThere = (place: readonly string[] | null, side: Side) =>
    place ? exists(sql, list, place, side) : Promise.resolve(false);
  return {
    rows: rows.map((row) => ({ row, cursor: encodeCursor(list.name, keysOf(row, list)) })),
    hasNextPage: () => (more && !fromEnd ? Promise.resolve(true) : isThere(before, 'at or after')),
    hasPreviousPage: () => (more && fromEnd ? Promise.resolve(true) : isThere(after, 'at or before')),
  };
}

function sizeOf({ first, last, before }: PageArgs): { readonly size: number; readonly fromEnd: boolean } {
  const given = typeof first === 'number' ? 'first' : 'last';
  if (typeof first === 'number' && typeof last === 'number')
    throw badInput('last', 'last: cannot be combined with first');
  const size = first ?? last ?? defaultPage;
  if (size < 1 || size > largestPage) throw badInput(given, `${given}: must be from 1 to ${largestPage}`);
  // Somebody who says only where to stop wants what is just before it.
  return { size, fromEnd: typeof last === 'number' || (typeof first !== 'number' && Boolean(before)) };
}

type Side = 'after' | 'before' | 'at or after' | 'at or before';

/** All keys at once, as a row: the database then finds the place with one look into the index. */
function beyond({ keys, direction }: List, place: readonly string[], side: Side): [string, ...string[]] {
  const later = side.endsWith('after') === (direction === 'ASC') ? '>' : '<';
  const operator = side.startsWith('at') ? `${later}=` : later;
  const columns = keys.map(({ column }) => column).join(', ');
  const values = keys.map(({ type }) => `?::${type}`).join(', ');
  return [`(${columns}) ${operator} (${values})`, ...place];
}

function order({ keys, direction }: List, fromEnd: boolean): string {
  const way = (direction === 'ASC') === fromEnd ? 'DESC' : 'ASC';
  return keys.map(({ column }) => `${column} ${way}`).join(', ');
}

async function exists(sql: Sql, list: List, place: readonly string[], side: Side): Promise<boolean> {
  const where = list.where.copy().and(...beyond(list, place, side));
  const { text, values } = rowsOf(list, where, 'LIMIT 1');
  const [row] = await sql.query<{ there: boolean }>(`SELECT EXISTS (SELECT FROM ${text}) AS there`, values);
  return row?.there === true;
}

/** Where the rows come from, as `FROM` wants it: of several runs no more than the beginning of each. */
function rowsOf(
  { from, runs }: List,
  where: Where,
  tail: string,
): { readonly text: string; readonly values: readonly unknown[] } {
  if (!runs) return { text: `${from} WHERE ${where.toString()}`, values: where.values };
  const values: unknown[] = [];
  const parts = runs.wheres.map((run) => {
    const both = run.copy();
    both.and(where.toText(), ...where.values);
    const text = `(SELECT ${runs.alias}.* FROM ${from} WHERE ${both.after(values.length)} ${tail})`;
    values.push(...both.values);
    return text;
  });
  const nothing = `(SELECT ${runs.alias}.* FROM ${from} WHERE false)`;
  return { text: `(${parts.join(' UNION ALL ') || nothing}) ${runs.alias}`, values };
}

function keysOf(row: Readonly<Record<string, string>>, { keys }: List): string[] {
  return keys.map((_, index) => row[`key_${index}`] ?? '');
}
