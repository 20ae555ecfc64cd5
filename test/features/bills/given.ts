import type { Visitor, World } from '../../../src/testing';
import { givenPerson, key, money } from '../payments/given';
import { AUTOPAY, FIND, ISSUE, PAY, type BillAnswer, type PaidAnswer } from './documents';

export const day = 24 * 3_600_000;

export interface Terms {
  readonly amount?: string;
  readonly reference?: string;
  /** Milliseconds from now. */
  readonly dueIn?: number;
  readonly more?: object;
}

let bills = 0;

export function termsOf(
  customer: { readonly id: string },
  { amount = '30.00 EUR', reference, dueIn = 10 * day, more }: Terms = {},
) {
  bills += 1;
  const dueAt = new Date(Date.now() + dueIn).toISOString();
  return {
    customerId: customer.id,
    utility: 'WATER',
    reference: reference ?? `R-${bills}`,
    amount: money(amount),
    dueAt,
    ...more,
  };
}

export interface Sides {
  readonly customer: Visitor;
  readonly biller: Visitor;
}

export async function givenSides(app: World, balance: string | null = '100.00 EUR'): Promise<Sides> {
  return { customer: await givenPerson(app, balance), biller: await app.signUp({ roles: ['BILLER'] }) };
}

export async function issue({ customer, biller }: Sides, terms?: Terms): Promise<BillAnswer> {
  const input = termsOf(customer, terms);
  return (await biller.mutate<{ issueBill: BillAnswer }>(ISSUE, { input })).issueBill;
}

export function payInput({ id }: { readonly id: string }, more: object = {}) {
  return { input: { billId: id, idempotencyKey: key(), ...more } };
}

export async function pay({ customer }: Sides, bill: { readonly id: string }, more?: object): Promise<PaidAnswer> {
  return (await customer.mutate<{ payBill: PaidAnswer }>(PAY, payInput(bill, more))).payBill;
}

export async function autopay({ customer, biller }: Sides, limit: string | null): Promise<unknown> {
  const data = await customer.mutate(AUTOPAY, { billerId: biller.id, limit: limit && money(limit) });
  return data['setAutopay'];
}

export async function find(visitor: Visitor, { id }: { readonly id: string }): Promise<BillAnswer | null> {
  return (await visitor.query<{ bill: BillAnswer | null }>(FIND, { id })).bill;
}

/** Asks again until the bill is so far, as it must be sooner or later. */
export async function whenBill(visitor: Visitor, bill: { readonly id: string }, status: string): Promise<BillAnswer> {
  for (;;) {
    const found = await find(visitor, bill);
    if (found?.status === status) return found;
  }
}
