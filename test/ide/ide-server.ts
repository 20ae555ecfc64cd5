import { Client } from 'pg';
import { toClientConfig } from '../../src/db/address';
import { startLiveledger, type Visitor, type World } from '../../src/testing';

/** What the browser test needs of a server. */
export class IdeServer {
  private constructor(
    private readonly world: World,
    private readonly admin: Visitor,
  ) {}

  static async start(): Promise<IdeServer> {
    const world = await startLiveledger();
    return new IdeServer(world, await world.as('admin'));
  }

  get url(): string {
    return this.world.url;
  }

  /** A token of that account, and who it is. */
  async signIn(account: string): Promise<{ readonly token: string; readonly id: string }> {
    const visitor = await this.world.as(account);
    return { token: visitor.accessToken, id: visitor.id };
  }

  /** Makes a `balanceUpdated` for that person, as soon as somebody listens to it. */
  async give(userId: string, amount: string): Promise<void> {
    while (!(await this.isHeard())) await new Promise((resolve) => setImmediate(resolve));
    await this.admin.mutate(ADJUST, { userId, amount: { amount, currency: 'EUR' }, key: `give-${Math.random()}` });
  }

  private async isHeard(): Promise<boolean> {
    const figures = await (await fetch(`${this.url}/metrics`)).text();
    return /^liveledger_subscriptions\{field="balanceUpdated"\} [1-9]/m.test(figures);
  }

  /** The route for demo sessions stays, but it knows nobody any more. */
  async forgetDemoAccounts(): Promise<void> {
    const client = new Client(toClientConfig(this.world.database));
    await client.connect();
    await client.query(`UPDATE users SET email = 'no-' || email`);
    await client.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.world[Symbol.asyncDispose]();
  }
}

const ADJUST = `mutation ($userId: ID!, $amount: MoneyInput!, $key: String!) {
  adjustBalance(userId: $userId, amount: $amount, note: "For the test", idempotencyKey: $key) { id }
}`;
