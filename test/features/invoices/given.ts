import type { GraphQLResult, Visitor, World } from '../../../src/testing';
import { givenPerson, key, money } from '../payments/given';
import {
  CREATE,
  FIND,
  FUND,
  PORTFOLIO,
  SETTLE,
  type InvestmentAnswer,
  type InvoiceAnswer,
  type PortfolioAnswer,
  type SeenInvoice,
} from './documents';

export const seller = (app: World) => givenPerson(app, null, ['SELLER']);
export const buyer = (app: World, balance: string | null = null) => givenPerson(app, balance, ['BUYER']);
export const investor = (app: World, balance: string | null = '10000.00 EUR') =>
  givenPerson(app, balance, ['INVESTOR']);

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

export interface Offer {
  readonly amount?: string;
  readonly price?: string;
  readonly number?: string;
  readonly dueAt?: string;
  readonly riskGrade?: string;
  readonly industry?: string | null;
  readonly description?: string | null;
  readonly list?: boolean | null;
}

export function offer(owes: Visitor, { amount = '1000.00 EUR', price = '950.00 EUR', ...rest }: Offer = {}) {
  return {
    input: {
      number: 'R-1',
      dueAt: inDays(73),
      riskGrade: 'B',
      ...rest,
      buyerId: owes.id,
      amount: money(amount),
      price: money(price),
    },
  };
}

export async function create(sells: Visitor, owes: Visitor, what: Offer = {}): Promise<InvoiceAnswer> {
  const { createInvoice } = await sells.mutate<{ createInvoice: InvoiceAnswer }>(CREATE, offer(owes, what));
  return createInvoice;
}

const part = (invoiceId: string, amount: string, idempotencyKey = key()) => ({
  input: { invoiceId, amount: money(amount), idempotencyKey },
});

export type Funding = InvestmentAnswer & { readonly invoice: InvoiceAnswer };

export async function fund(invests: Visitor, id: string, amount: string, idempotencyKey = key()): Promise<Funding> {
  const { fundInvoice } = await invests.mutate<{ fundInvoice: Funding }>(FUND, part(id, amount, idempotencyKey));
  return fundInvoice;
}

/** The whole answer, also when it is a refusal. */
export function tryFunding(invests: Visitor, id: string, amount: string): Promise<GraphQLResult & { status: number }> {
  return invests.request(FUND, part(id, amount));
}

export function fundRefused(invests: Visitor, id: string, amount: string) {
  return invests.refusal(FUND, part(id, amount));
}

export async function settle(owes: Visitor, id: string, idempotencyKey = key()): Promise<InvoiceAnswer> {
  const data = await owes.mutate<{ settleInvoice: InvoiceAnswer }>(SETTLE, { id, key: idempotencyKey });
  return data.settleInvoice;
}

export async function find(visitor: Visitor, id: string): Promise<SeenInvoice | null> {
  return (await visitor.query<{ invoice: SeenInvoice | null }>(FIND, { id })).invoice;
}

export async function portfolioOf(visitor: Visitor, currency = 'EUR'): Promise<PortfolioAnswer> {
  return (await visitor.query<{ portfolio: PortfolioAnswer }>(PORTFOLIO, { currency })).portfolio;
}
