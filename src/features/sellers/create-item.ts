import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { newId } from '../../base/ids';
import type { Context } from '../../live/context';
import { ItemWords, type ItemInput } from './item.input';
import { Item } from './item.type';
import { itemChanged } from './seller.topics';

/** Something more on the menu of the viewer. */
export function createItem(ctx: Context, { price: given, available, ...words }: ItemInput): Promise<Item> {
  const { name, description } = check(ItemWords, words);
  const price = ctx.use(currenciesKey).positive('price', given);
  const item = Item.of({
    id: newId('itm'),
    sellerId: ctx.viewer.id,
    name,
    description: description ?? null,
    price,
    available: available ?? true,
  });
  return ctx.transact(async (tx) => {
    await tx.query(
      'INSERT INTO item (id, seller_id, name, description, currency, price, available) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [item.id, item.sellerId, item.name, item.description, price.currency, price.minor, item.available],
    );
    tx.record(itemChanged, { itemId: item.id, sellerId: item.sellerId, isNew: true });
    return item;
  });
}
