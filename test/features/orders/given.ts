import type { Visitor, World } from '../../../src/testing';
import { givenPerson, key, money } from '../payments/given';
import { CANCEL, CREATE_ITEM, FIND, PLACE, UPDATE, type OrderAnswer } from './documents';

export interface Line {
  readonly itemId: string;
  readonly quantity: number;
}

export interface Shop {
  readonly vendor: Visitor;
  readonly falafel: string;
  readonly tea: string;
}

/** A vendor with something to eat for 6.50 EUR and something to drink for 2.00 EUR. */
export async function givenShop(app: World): Promise<Shop> {
  const vendor = await givenPerson(app, null, ['SELLER']);
  const falafel = await givenItem(vendor, 'Falafel', '6.50 EUR');
  return { vendor, falafel, tea: await givenItem(vendor, 'Mint tea', '2.00 EUR') };
}

export async function givenItem(vendor: Visitor, name: string, price: string, more: object = {}): Promise<string> {
  const input = { name, price: money(price), ...more };
  return (await vendor.mutate<{ createItem: { id: string } }>(CREATE_ITEM, { input })).createItem.id;
}

export function guest(app: World, balance: string | null = '100.00 EUR'): Promise<Visitor> {
  return givenPerson(app, balance);
}

export function wish({ vendor, falafel }: Shop, more: object = {}): { readonly input: Record<string, unknown> } {
  return {
    input: { sellerId: vendor.id, lines: [{ itemId: falafel, quantity: 1 }], idempotencyKey: key(), ...more },
  };
}

export async function place(customer: Visitor, shop: Shop, more: object = {}): Promise<OrderAnswer> {
  return (await customer.mutate<{ placeOrder: OrderAnswer }>(PLACE, wish(shop, more))).placeOrder;
}

export async function update(
  vendor: Visitor,
  orderId: string,
  status: string,
  more: object = {},
): Promise<OrderAnswer> {
  const input = { orderId, status, ...more };
  return (await vendor.mutate<{ updateOrderStatus: OrderAnswer }>(UPDATE, { input })).updateOrderStatus;
}

export async function cancel(by: Visitor, id: string, reason?: string): Promise<OrderAnswer> {
  return (await by.mutate<{ cancelOrder: OrderAnswer }>(CANCEL, { id, reason })).cancelOrder;
}

export async function find(by: Visitor, id: string): Promise<OrderAnswer | null> {
  return (await by.query<{ order: OrderAnswer | null }>(FIND, { id })).order;
}

const way = ['PLACED', 'PREPARING', 'READY', 'COMPLETED'];

/** An order that has got so far. */
export async function givenOrder(
  customer: Visitor,
  shop: Shop,
  status: string,
  more: object = {},
): Promise<OrderAnswer> {
  if (status === 'AWAITING_PAYMENT') return place(customer, shop, { method: 'PROVIDER', provider: 'zeffy', ...more });
  let order = await place(customer, shop, more);
  if (status === 'CANCELLED') return cancel(shop.vendor, order.id);
  for (const step of way.slice(1, way.indexOf(status) + 1)) order = await update(shop.vendor, order.id, step);
  return order;
}

export function lines(...all: readonly (readonly [string, number])[]): { readonly lines: readonly Line[] } {
  return { lines: all.map(([itemId, quantity]) => ({ itemId, quantity })) };
}
