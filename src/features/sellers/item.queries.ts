import DataLoader from 'dataloader';
import { currenciesKey } from '../../base/currencies';
import { isId } from '../../base/ids';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { itemColumns, toItem, type ItemRow } from './item.rows';
import type { Item } from './item.type';

const loaders = new WeakMap<Context, DataLoader<string, Item | null>>();

/** As it is now, those of one answer in one query. Everybody may see what is sold. */
export function loadItem(ctx: Context, id: string): Promise<Item | null> {
  const known = loaders.get(ctx);
  const items = known ?? new DataLoader<string, Item | null>((ids) => read(ctx, ids), { cache: false });
  if (!known) loaders.set(ctx, items);
  return isId('itm', id) ? items.load(id) : Promise.resolve(null);
}

/** All that a seller has, also what cannot be ordered at present; the oldest first, as on a menu. */
export async function listItems(ctx: Context, sellerId: string, page: PageArgs): Promise<Connection<Item>> {
  const where = new Where().and('i.seller_id = ?', sellerId);
  const keys = [{ column: 'i.id', type: 'text' }] as const;
  const list = { name: 'items', columns: itemColumns, from: 'item i', where, keys, direction: 'ASC' } as const;
  const currencies = ctx.use(currenciesKey);
  return toConnection(await readPage<ItemRow>(ctx.db, list, page), (row) => toItem(currencies, row));
}

async function read(ctx: Context, ids: readonly string[]): Promise<(Item | null)[]> {
  const wanted = [...new Set(ids)];
  const rows = await ctx.db.query<ItemRow>(`SELECT ${itemColumns} FROM item i WHERE i.id = ANY($1)`, [wanted]);
  const found = new Map(rows.map((row) => [row.id, toItem(ctx.use(currenciesKey), row)]));
  return ids.map((id) => found.get(id) ?? null);
}
