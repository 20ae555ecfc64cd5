import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { notFound } from '../../base/errors';
import { isId } from '../../base/ids';
import type { Context } from '../../live/context';
import { Lock } from '../../live/tx';
import { ItemWords, type ItemInput } from './item.input';
import { itemColumns, toItem, type ItemRow } from './item.rows';
import type { Item } from './item.type';
import { itemChanged } from './seller.topics';

/** From now on: what was sold before keeps its name and price. */
export function updateItem(ctx: Context, id: string, { price: given, available, ...words }: ItemInput): Promise<Item> {
  const { name, description } = check(ItemWords, words);
  const currencies = ctx.use(currenciesKey);
  const price = currencies.positive('price', given);
  if (!isId('itm', id)) throw notFound();
  return ctx.transact(async (tx) => {
    tx.takes(Lock.ENTITIES);
    const [row] = await tx.query<ItemRow>(
      `UPDATE item i SET name = $3, description = CASE WHEN $4 THEN $5 ELSE description END, currency = $6, price = $7,
                         available = coalesce($8, available)
        WHERE id = $1 AND seller_id = $2 RETURNING ${itemColumns}`,
      [id, ctx.viewer.id, name, description !== undefined, description, price.currency, price.minor, available],
    );
    if (!row) throw notFound();
    tx.record(itemChanged, { itemId: id, sellerId: row.sellerId, isNew: false });
    return toItem(currencies, row);
  });
}
