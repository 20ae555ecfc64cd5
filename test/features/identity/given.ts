import { Client } from 'pg';
import { toClientConfig } from '../../../src/db/address';
import type { Visitor, World } from '../../../src/testing';
import { REFRESH, SIGN_IN, WHO, type Person, type SessionAnswer } from './documents';

/** A look into the tables of a world, and a hand in them: for moving time, and for what only an operator could do. */
export interface Rows extends AsyncDisposable {
  query<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function openRows({ address }: Pick<World, 'address'>): Promise<Rows> {
  if (!address) throw new Error('This world has no database yet.');
  const client = new Client(toClientConfig(address));
  await client.connect();
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      return (await client.query<Row>(text, [...values])).rows;
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}

/** Somebody who shows this token, whatever it is worth. */
export function holderOf(app: World, accessToken: string): Visitor {
  return app.visitor({ accessToken, refreshToken: '', user: { id: '' } });
}

export async function signIn(visitor: Visitor, email: string, password: string): Promise<SessionAnswer> {
  const data = await visitor.mutate<{ signIn: SessionAnswer }>(SIGN_IN, { email, password });
  return data.signIn;
}

export async function refresh(visitor: Visitor, token: string): Promise<SessionAnswer> {
  const data = await visitor.mutate<{ refreshSession: SessionAnswer }>(REFRESH, { token });
  return data.refreshSession;
}

export async function whoIs(visitor: Visitor): Promise<Person | null> {
  const data = await visitor.query<{ viewer: Person | null }>(WHO);
  return data.viewer;
}

/** Asks again until the server refuses, as it must within a second of an end; the refusal itself is the answer. */
export async function whenRefused(visitor: Visitor): Promise<Record<string, unknown>> {
  for (;;) {
    const { errors, status } = await visitor.request(WHO);
    const [error] = errors ?? [];
    if (error) return { status, code: error.extensions.code, reason: error.extensions['reason'] };
  }
}

/** Until so many of the server's statements stand in line for a row. */
export async function whenWaiting(rows: Rows, count: number): Promise<void> {
  for (;;) {
    const waiting = await rows.query(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (waiting.length >= count) return;
  }
}

export function suspend(rows: Rows, userId: string): Promise<object[]> {
  return rows.query('UPDATE users SET suspended_at = now() WHERE id = $1', [userId]);
}

/** The session of a token, as it stands in the token: what `sid` is called in the tables is the id of a device. */
export function deviceOf(token: string): string {
  const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  if (typeof payload === 'object' && payload !== null && 'sid' in payload) return String(payload.sid);
  throw new Error('This is no access token.');
}
