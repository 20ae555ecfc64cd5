import { currenciesKey } from '../../base/currencies';
import { isId } from '../../base/ids';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { PagesOfOwners } from '../../graphql/pages/pages-of-owners';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { perAnswerById } from '../../live/per-answer';
import { itemColumns, toItem, type ItemRow } from './item.rows';
import type { Item } from './item.type';

const items = perAnswerById<ItemRow, Item>({
  statement: `SELECT ${itemColumns} FROM item i WHERE i.id = ANY($1)`,
  idOf: ({ id }) => id,
  toValue: (ctx, row) => toItem(ctx.use(currenciesKey), row),
});

/** As it is now. Everybody may see what is sold. */
export function loadItem(ctx: Context, id: string): Promise<Item | null> {
  return isId('itm', id) ? items.load(ctx, id) : Promise.resolve(null);
}

const ofSellers = new PagesOfOwners<ItemRow>(
  {
    name: 'items',
    columns: itemColumns,
    from: 'item i',
    where: new Where(),
    keys: [{ column: 'i.id', type: 'text' }],
    direction: 'ASC',
  },
  'i.seller_id',
);

/** All that a seller has, also what cannot be ordered at present; the oldest first, as on a menu. */
export async function listItems(ctx: Context, sellerId: string, page: PageArgs): Promise<Connection<Item>> {
  const currencies = ctx.use(currenciesKey);
  return toConnection(await ofSellers.load(ctx, sellerId, page), (row) => toItem(currencies, row));
}
