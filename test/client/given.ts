import { gql, type DocumentNode, type OperationVariables } from '@apollo/client';
import { WebSocket } from 'ws';
import {
  connectionStatus,
  createLiveClient,
  type ConnectionStatus,
  type LiveClient,
  type LiveClientOptions,
} from '../../src/client';
import type { Visitor } from '../../src/testing';
import { payCent } from '../resuming';

/** Nothing takes longer than it must. */
export const hurried = {
  backoff: { firstMs: 10, mostMs: 50 },
  keepAliveMs: 10_000,
  pongWaitMs: 5_000,
  connectWaitMs: 5_000,
  lingerMs: 0,
  refreshAheadMs: 1_000,
  silenceMs: 10_000,
  quietMs: 50,
};

/** A client of somebody, on a road to the server; it ends with the test. */
export class GivenClient implements Disposable {
  readonly client: LiveClient;
  readonly statuses: ConnectionStatus[] = [];
  private readonly waiting = new Set<() => void>();

  constructor(url: string, visitor: Pick<Visitor, 'accessToken'> | null, options: Partial<LiveClientOptions> = {}) {
    this.client = createLiveClient({
      url,
      getToken: () => visitor?.accessToken ?? null,
      webSocketImpl: WebSocket,
      ...options,
      times: { ...hurried, ...options.times },
    });
    connectionStatus(this.client).subscribe((status) => {
      this.statuses.push(status);
      for (const look of this.waiting) look();
    });
  }

  /** Resolves when the connection is, or becomes, as asked for. */
  async is(state: ConnectionStatus['state']): Promise<ConnectionStatus> {
    await this.until(() => this.client.live.statusNow.state === state);
    return this.client.live.statusNow;
  }

  async until(isSo: () => boolean): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        this.waiting.delete(look);
        resolve();
      };
      this.waiting.add(look);
    });
  }

  /** What it was, one after the other, without what repeats itself. */
  get states(): readonly string[] {
    const states = this.statuses.map(({ state }) => state);
    return states.filter((state, at) => state !== states[at - 1]);
  }

  listen<Data>(document: string | DocumentNode, variables: OperationVariables = {}): Heard<Data> {
    const query = typeof document === 'string' ? gql(document) : document;
    return new Heard<Data>(this.client, query, variables);
  }

  [Symbol.dispose](): void {
    this.client.stop();
  }
}

/** What one subscriber of an application hears. */
export class Heard<Data> {
  readonly all: Data[] = [];
  readonly errors: Error[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly following: { unsubscribe(): void };

  constructor(client: LiveClient, query: DocumentNode, variables: OperationVariables) {
    this.following = client.subscribe<Data>({ query, variables }).subscribe(({ data, error }) => {
      if (data) this.all.push(data);
      if (error) this.errors.push(error);
      for (const look of [...this.waiting]) look();
    });
  }

  async until(isSo: (all: readonly Data[]) => boolean): Promise<void> {
    await this.look(() => isSo(this.all));
  }

  async error(): Promise<Error> {
    await this.look(() => this.errors.length > 0);
    return this.errors[0] ?? new Error('There is none.');
  }

  stop(): void {
    this.following.unsubscribe();
  }

  private async look(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise<void>((resolve) => this.waiting.add(resolve)).finally(() => this.waiting.clear());
  }
}

export interface Told {
  readonly balanceUpdated: {
    readonly id: string;
    readonly oldBalance: { readonly amount: string };
    readonly newBalance: { readonly amount: string };
  };
}

export const BALANCES = `subscription Balances { balanceUpdated(currency: "EUR") { id oldBalance { amount } newBalance { amount } } }`;

/** One that is missing, came twice or out of order breaks the chain; the last says that none is missing at the end. */
export function expectUnbroken(told: readonly Told[], first: string, last: string): void {
  const steps = told.map(({ balanceUpdated: { oldBalance, newBalance } }) => [oldBalance.amount, newBalance.amount]);
  expect(steps.map(([before]) => before)).toEqual([first, ...steps.slice(0, -1).map(([, after]) => after)]);
  expect(steps.at(-1)?.[1]).toBe(last);
}

export function cents(count: number): string {
  return (count / 100).toFixed(2);
}

/** Sends so many cents, one after the other. */
export async function pay(from: Visitor, to: Visitor, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await payCent(from, to, crypto.randomUUID());
}
