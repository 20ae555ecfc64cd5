import { Limit, type SharedCounts } from '../../live/rate-limits';

const sentence = 'Too many attempts.';

/** How often something may be tried: per address, since one machine tries many accounts, and per account, since many machines try one. */
export class Throttle {
  private readonly perAddress: Limit;
  private readonly perAccount: Limit;
  private readonly perAccountAndAddress: Limit;

  /** `perMinute` is RATE_LIMIT_PER_MINUTE; 0 turns every throttle off. */
  constructor(
    private readonly perMinute: number,
    shared: SharedCounts | null,
  ) {
    this.perAddress = new Limit({ name: 'address', points: Math.max(perMinute, 1), seconds: 60, sentence }, shared);
    this.perAccount = new Limit({ name: 'account', points: 50, seconds: 15 * 60, sentence }, shared);
    this.perAccountAndAddress = new Limit({ name: 'both', points: 10, seconds: 5 * 60, sentence }, shared);
  }

  /** Signing up, signing in and asking for challenges, each counted by itself. */
  async mayTry(what: string, address: string): Promise<void> {
    if (this.perMinute > 0) await this.perAddress.take(`${what} ${address}`);
  }

  /** Counted before the password is looked at, or a thousand guesses sent at once would all be looked at. */
  async mayGuess(account: string, address: string): Promise<void> {
    if (this.perMinute === 0) return;
    await this.perAccountAndAddress.take(`${account} ${address}`);
    await this.perAccount.take(account);
  }

  /** The right password forgets the wrong ones before it. */
  async guessedRight(account: string, address: string): Promise<void> {
    await this.perAccountAndAddress.forget(`${account} ${address}`);
    await this.perAccount.giveBack(account);
  }
}
