import { RateLimiterMemory, type RateLimiterAbstract } from 'rate-limiter-flexible';
import { AppError } from '../../base/errors';

/** How often something may be tried: per address, since one machine tries many accounts, and per account, since many machines try one. */
export class Throttle {
  private readonly perAddress: RateLimiterAbstract;
  private readonly perAccount: RateLimiterAbstract;
  private readonly perAccountAndAddress: RateLimiterAbstract;

  /** `perMinute` is RATE_LIMIT_PER_MINUTE; 0 turns every throttle off. */
  constructor(private readonly perMinute: number) {
    this.perAddress = new RateLimiterMemory({ keyPrefix: 'address', points: Math.max(perMinute, 1), duration: 60 });
    this.perAccount = new RateLimiterMemory({ keyPrefix: 'account', points: 50, duration: 15 * 60 });
    this.perAccountAndAddress = new RateLimiterMemory({ keyPrefix: 'both', points: 10, duration: 5 * 60 });
  }

  /** Signing up, signing in and asking for challenges, each counted by itself. */
  async mayTry(what: string, address: string): Promise<void> {
    if (this.perMinute > 0) await take(this.perAddress, `${what} ${address}`);
  }

  /** Counted before the password is looked at, or a thousand guesses sent at once would all be looked at. */
  async mayGuess(account: string, address: string): Promise<void> {
    if (this.perMinute === 0) return;
    await take(this.perAccountAndAddress, `${account} ${address}`);
    await take(this.perAccount, account);
  }

  /** The right password forgets the wrong ones before it. */
  async guessedRight(account: string, address: string): Promise<void> {
    await this.perAccountAndAddress.delete(`${account} ${address}`);
    await this.perAccount.reward(account);
  }
}

async function take(limiter: RateLimiterAbstract, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    // The library throws its own result object for “no”, and an Error only when something is broken.
    if (refused instanceof Error) throw refused;
    const retryAfterMs = Math.ceil(waitOf(refused));
    throw new AppError('RATE_LIMITED', `Too many attempts. Try again in ${Math.ceil(retryAfterMs / 1000)} s.`, {
      retryAfterMs,
    });
  }
}

function waitOf(refused: unknown): number {
  const known = typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused ? refused.msBeforeNext : 0;
  return typeof known === 'number' ? Math.max(known, 1) : 1;
}
