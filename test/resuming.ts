import type { Visitor } from '../src/testing';

const BALANCES = `subscription { balanceUpdated(currency: "EUR") { oldBalance { amount } newBalance { amount } } }`;

interface Told {
  readonly balanceUpdated: {
    readonly oldBalance: { readonly amount: string };
    readonly newBalance: { readonly amount: string };
  };
}

/** Somebody who follows his balance as a client does that keeps its last cursor: whatever breaks, he comes back and goes on after it. */
export class Resuming {
  readonly heard: Told['balanceUpdated'][] = [];
  /** How often he had to come back. */
  returns = -1;
  private cursor: string | null = null;
  private begun: () => void = () => undefined;
  /** Resolves when he can miss nothing any more. */
  readonly listening = new Promise<void>((resolve) => (this.begun = resolve));

  constructor(private readonly visitor: Visitor) {}

  /** Resolves when he has heard of this balance. */
  async hearsOf(balance: string): Promise<void> {
    while (this.heard.at(-1)?.newBalance.amount !== balance) await this.listen(balance).catch(() => undefined);
  }

  /** Whether each balance began where the one before ended: one that is missing, came twice or out of order breaks the chain. */
  get isUnbroken(): boolean {
    return this.heard.every(({ oldBalance }, at) => {
      const before = this.heard[at - 1];
      return before === undefined || before.newBalance.amount === oldBalance.amount;
    });
  }

  private async listen(last: string): Promise<void> {
    // A socket of his own: those of one visitor would share one, and its fate.
    await using socket = await this.visitor.connect();
    await using subscription = await socket.subscribe<Told>(
      BALANCES,
      {},
      this.cursor === null ? {} : { after: this.cursor },
    );
    this.returns += 1;
    this.cursor ??= subscription.cursor;
    this.begun();
    while (this.heard.at(-1)?.newBalance.amount !== last) {
      const { balanceUpdated } = await subscription.next({ within: 20_000 });
      this.heard.push(balanceUpdated);
      this.cursor = subscription.cursor;
    }
  }
}

const TRANSFER = 'mutation ($input: TransferInput!) { transfer(input: $input) { status } }';

/** Pays a cent; asks again with the same key until it is told that it is done. */
export async function payCent(from: Visitor, to: Visitor, idempotencyKey: string): Promise<void> {
  const input = { to: to.id, amount: { amount: '0.01', currency: 'EUR' }, idempotencyKey };
  for (;;) {
    const done = await from.mutate(TRANSFER, { input }).catch(() => null);
    if (done) return;
  }
}
