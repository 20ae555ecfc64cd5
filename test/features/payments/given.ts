import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { proofs } from '../../../src/app';
import { verify } from '../../../src/commands/verify';
import { toClientConfig } from '../../../src/db/address';
import type { GraphQLResult, Visitor, World } from '../../../src/testing';
import { openRows } from '../identity/given';
import {
  ADJUST,
  BALANCE_OF,
  FIND_PAYMENT,
  TOP_UP,
  TRANSFER,
  type BalanceAnswer,
  type MoneyAnswer,
  type PaymentAnswer,
} from './documents';

export const key = (): string => randomUUID();

/** `12.50 EUR` as an input. */
export function money(text: string): MoneyAnswer {
  const [amount = '', currency = ''] = text.split(' ');
  return { amount, currency };
}

export async function admin(app: World): Promise<Visitor> {
  return app.as('admin');
}

/** Somebody new with money, from an admin. */
export async function givenPerson(app: World, balance: string | null, roles?: readonly string[]): Promise<Visitor> {
  const person = await app.signUp(roles ? { roles } : {});
  if (balance !== null) await give(app, person, balance);
  return person;
}

export async function give(app: World, { id }: Visitor, amount: string): Promise<void> {
  await (await admin(app)).mutate(ADJUST, { userId: id, amount: money(amount), note: 'given', key: key() });
}

export async function balanceOf(visitor: Visitor, currency = 'EUR'): Promise<BalanceAnswer> {
  const data = await visitor.query<{ balance: BalanceAnswer }>(BALANCE_OF, { currency });
  return data.balance;
}

export async function available(visitor: Visitor, currency = 'EUR'): Promise<string> {
  return (await balanceOf(visitor, currency)).available.amount;
}

export interface Sending {
  readonly to: string;
  readonly amount: string;
  readonly note?: string;
  readonly idempotencyKey?: string;
}

export async function send(from: Visitor, sending: Sending): Promise<PaymentAnswer> {
  const data = await from.mutate<{ transfer: PaymentAnswer }>(TRANSFER, inputOf(sending));
  return data.transfer;
}

/** The whole answer, also when it is a refusal. */
export function trySending(from: Visitor, sending: Sending): Promise<GraphQLResult & { status: number }> {
  return from.request(TRANSFER, inputOf(sending));
}

function inputOf({ amount, idempotencyKey = key(), ...rest }: Sending): object {
  return { input: { ...rest, amount: money(amount), idempotencyKey } };
}

export async function topUp(visitor: Visitor, amount: string, provider = 'simulated'): Promise<PaymentAnswer> {
  const input = { amount: money(amount), provider, idempotencyKey: key() };
  const data = await visitor.mutate<{ topUp: PaymentAnswer }>(TOP_UP, { input });
  return data.topUp;
}

export async function findPayment(visitor: Visitor, id: string): Promise<PaymentAnswer | null> {
  const data = await visitor.query<{ payment: PaymentAnswer | null }>(FIND_PAYMENT, { id });
  return data.payment;
}

/** Asks again until the payment is no longer pending, as it must be sooner or later. */
export async function whenSettled(visitor: Visitor, id: string): Promise<PaymentAnswer> {
  for (;;) {
    const payment = await findPayment(visitor, id);
    if (payment && payment.status !== 'PENDING') return payment;
  }
}

/** Asks again while all that is said is that it should be asked again. */
export async function answered<Answer extends { readonly errors?: unknown }>(
  ask: () => Promise<Answer>,
): Promise<Answer> {
  for (;;) {
    const answer = await ask();
    if (!answer.errors) return answer;
    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }]);
  }
}

/** What `npm run verify` says of the books of this world: nothing when they add up. */
export async function problemsOf({ address }: World): Promise<readonly string[]> {
  if (!address) throw new Error('This world has no database yet.');
  const client = new Client(toClientConfig(address));
  await client.connect();
  const said: string[] = [];
  try {
    const isTrue = await verify(client, proofs, (line) => said.push(line));
    return isTrue ? [] : said.filter((line) => !line.startsWith('✓'));
  } finally {
    await client.end();
  }
}

export interface FactRow {
  readonly id: string;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** What was told in the stream of somebody, in order. */
export async function told(app: World, { id }: Visitor, topic?: string): Promise<readonly FactRow[]> {
  const client = new Client(toClientConfig(app.address ?? { url: '' }));
  await client.connect();
  try {
    const { rows } = await client.query<FactRow>(
      'SELECT id, topic, payload FROM event WHERE stream = $1 AND ($2::text IS NULL OR topic = $2) ORDER BY seq',
      [`user:${id}`, topic ?? null],
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** What our own clock did; the job has a test of its own. */
export async function expire(app: World, id: string): Promise<void> {
  await using rows = await openRows(app);
  await rows.query(`UPDATE payment SET status = 'FAILED', failure = 'EXPIRED' WHERE id = $1`, [id]);
}
