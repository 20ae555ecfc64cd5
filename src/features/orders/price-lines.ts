import { currenciesKey } from '../../base/currencies';
import { badInput, conflict, notFound } from '../../base/errors';
import { largestAmount, type Money } from '../../base/money';
import type { Uses } from '../../base/services';
import type { Move } from '../../live/moves/move';
import { offeredItems, toItem, type Item } from '../sellers';
import type { WantedLines } from './order.inputs';
import { OrderLine } from './order-line.type';

export interface Priced {
  readonly lines: readonly OrderLine[];
  readonly total: Money;
}

/** The items of these lines, as they are offered now; null for what is not there. Refuses nothing. */
export async function loadOffered(uses: Uses, move: Move, wanted: WantedLines): Promise<readonly (Item | null)[]> {
  const rows = await Promise.all(wanted.map(({ itemId }) => move.load(offeredItems, itemId)));
  return rows.map((row) => row && toItem(uses.use(currenciesKey), row));
}

/** Refuses what this seller does not sell at all, or not now, or not together. */
export function priceLines(sellerId: string, wanted: WantedLines, items: readonly (Item | null)[]): Priced {
  const lines = wanted.map(({ quantity }, index) => {
    const item = items[index];
    if (item?.sellerId !== sellerId) throw notFound();
    if (!item.available) throw conflict('ITEM_UNAVAILABLE', `${item.name} cannot be ordered now.`, { itemId: item.id });
    return OrderLine.of({ itemId: item.id, name: item.name, quantity, unitPrice: item.price });
  });
  const currency = lines[0]?.unitPrice.currency;
  if (lines.some(({ unitPrice }) => unitPrice.currency !== currency))
    throw badInput('lines', 'lines: what is ordered together has one currency');
  return { lines, total: totalOf(lines) };
}

export function totalOf(lines: readonly OrderLine[]): Money {
  const [first, ...rest] = lines.map(({ total }) => total);
  if (!first) throw new Error('An order has at least one line.');
  const total = rest.reduce((sum, one) => sum.plus(one), first);
  if (total.minor > largestAmount)
    throw badInput('lines', `lines: must come to at most ${total.with(largestAmount).amount}`);
  return total;
}
