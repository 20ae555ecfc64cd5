import type { GivenMoney } from '../../base/currencies';
import { createItem, listItems, type Item } from '../sellers';
import type { AccountName, Cast } from './cast';

interface Dish {
  readonly name: string;
  readonly price: string;
  readonly description?: string;
  readonly available?: boolean;
}

const menus: Readonly<Partial<Record<AccountName, readonly Dish[]>>> = {
  vendor: [
    { name: 'Taco al pastor', price: '4.50', description: 'Pork, pineapple, onion, coriander.' },
    { name: 'Taco de pescado', price: '4.80', description: 'Fried cod, cabbage, chipotle.' },
    { name: 'Veggie taco', price: '4.00', description: 'Sweet potato, black beans, lime.' },
    { name: 'Burrito grande', price: '9.50', description: 'Beef or beans, rice, guacamole.' },
    { name: 'Quesadilla', price: '7.50' },
    { name: 'Nachos with guacamole', price: '6.50' },
    { name: 'Elote', price: '4.20', description: 'Corn on the cob, chili, cheese.' },
    { name: 'Churros', price: '5.00', description: 'Six of them, with chocolate.' },
    { name: 'Agua de jamaica', price: '3.50' },
    { name: 'Lime soda', price: '3.20' },
    { name: 'Horchata', price: '3.80', available: false },
  ],
  seller: [
    { name: 'Festival print, A2', price: '24.00', description: 'Signed, on heavy paper.' },
    { name: 'Set of postcards', price: '9.00', description: 'Twelve, no two alike.' },
    { name: 'Portrait session', price: '180.00', description: 'One hour, ten pictures.' },
    { name: 'Tote bag', price: '14.50' },
  ],
};

export async function offerItems(cast: Cast): Promise<void> {
  await Promise.all([offerMenu(cast, 'vendor'), offerMenu(cast, 'seller')]);
}

async function offerMenu(cast: Cast, name: AccountName): Promise<void> {
  const known = new Set((await itemsOf(cast, name)).map((item) => item.name));
  for (const { price, ...words } of menus[name] ?? [])
    if (!known.has(words.name)) await createItem(cast.as(name), { ...words, price: euros(price) });
}

/** The ids of what can be ordered, by name. */
export async function menuOf(cast: Cast, name: AccountName | 'crepes'): Promise<ReadonlyMap<string, string>> {
  return new Map((await itemsOf(cast, name)).filter(({ available }) => available).map((item) => [item.name, item.id]));
}

export function euros(amount: string): GivenMoney {
  return { amount, currency: 'EUR' };
}

async function itemsOf(cast: Cast, name: AccountName | 'crepes'): Promise<readonly Item[]> {
  const { nodes } = await listItems(cast.as(name), cast.idOf(name), { first: 100 });
  return nodes;
}
