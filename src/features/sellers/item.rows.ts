import type { Currencies } from '../../base/currencies';
import { rowsById } from '../../live/moves/rows';
import { Item } from './item.type';

export interface ItemRow {
  readonly id: string;
  readonly sellerId: string;
  readonly name: string;
  readonly description: string | null;
  readonly currency: string;
  readonly price: bigint;
  readonly available: boolean;
}

export const itemColumns = 'i.id, i.seller_id AS "sellerId", i.name, i.description, i.currency, i.price, i.available';

export function toItem(currencies: Currencies, { currency, price, ...row }: ItemRow): Item {
  return Item.of({ ...row, price: currencies.money(price, currency) });
}

const readStatement = { name: 'read_items', text: `SELECT ${itemColumns} FROM item i WHERE i.id = ANY($1)` };

/** What somebody wants to buy, as it is offered now; null for an id of nothing. */
export const offeredItems = rowsById<ItemRow>({
  name: 'items',
  idKind: 'itm',
  statement: readStatement,
});
