import { Client } from 'pg';
import { Closing } from '../../src/base/closing';
import { toClientConfig } from '../../src/db/address';
import { FaultProxy, startLiveledger, type Visitor, type World, type WorldOptions } from '../../src/testing';

/** A server, a bad road to it, somebody with money and somebody who is paid. */
export interface BadWorld extends AsyncDisposable {
  readonly app: World;
  readonly road: FaultProxy;
  readonly payer: Visitor;
  readonly ann: Visitor;
  /** Of GraphQL at the other end of the road. */
  readonly url: string;
}

export async function openWorld(options: WorldOptions = {}): Promise<BadWorld> {
  const closing = new Closing();
  try {
    const app = await startLiveledger(options);
    closing.add(() => app[Symbol.asyncDispose]());
    const road = await FaultProxy.to({ host: '127.0.0.1', port: Number(new URL(app.url).port) });
    closing.add(() => road[Symbol.asyncDispose]());
    const [payer, ann] = [await app.as('customer'), await app.signUp()];
    const url = `http://127.0.0.1:${road.port}/graphql`;
    return { app, road, payer, ann, url, [Symbol.asyncDispose]: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

export async function statement({ app }: BadWorld, sql: string, values: readonly unknown[] = []): Promise<void> {
  const client = new Client(toClientConfig(app.database));
  await client.connect();
  await client.query(sql, [...values]);
  await client.end();
}
