/** The plainest book there is: what each account has. The ledger must say the same. */
export class Model {
  readonly balances = new Map<string, bigint>();

  of(account: string): bigint {
    return this.balances.get(account) ?? 0n;
  }

  /** All or none; false where an account that may not owe would. */
  transfer(legs: readonly { readonly from: string; readonly to: string; readonly amount: bigint }[]): boolean {
    const before = new Map(this.balances);
    for (const { from, to, amount } of legs) {
      this.balances.set(from, this.of(from) - amount);
      this.balances.set(to, this.of(to) + amount);
      if (this.of(from) >= 0n || from.startsWith('external:')) continue;
      this.balances.clear();
      for (const [account, balance] of before) this.balances.set(account, balance);
      return false;
    }
    return true;
  }
}
