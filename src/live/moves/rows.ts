import { isId, type IdKind } from '../../base/ids';
import type { Statement } from '../../db/sql';
import { Lock } from '../tx';
import { Loader, type LoaderDeclaration } from './loader';

interface Rows {
  readonly name: string;
  readonly idKind: IdKind;
  /** Its only parameter is the ids. */
  readonly statement: Statement;
}

/** Rows by their id, as they are now; null where there is none. */
export function rowsById<Row extends { readonly id: string }>(rows: Rows): Loader<string, Row | null> {
  return new Loader(byId<Row>(rows));
}

/** The same, kept for the move that decides by them: the statement locks them, in the order of their ids. */
export function lockedById<Row extends { readonly id: string }>(
  rows: Rows & { readonly order: number },
): Loader<string, Row | null> {
  return new Loader({ ...byId<Row>(rows), lock: Lock.ENTITIES, order: rows.order, exclusive: (id) => id });
}

function byId<Row extends { readonly id: string }>({
  name,
  idKind,
  statement,
}: Rows): LoaderDeclaration<string, Row | null> {
  return {
    name,
    lock: null,
    async load(tx, ids) {
      const wanted = [...new Set(ids)].filter((id) => isId(idKind, id));
      const rows = await tx.query<Row>(statement, [wanted]);
      const found = new Map(rows.map((row) => [row.id, row]));
      return (id) => found.get(id) ?? null;
    },
  };
}
