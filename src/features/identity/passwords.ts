import { hash, verify } from '@node-rs/argon2';
import { unavailable } from '../../base/errors';

/** Hashing takes some 20 ms of a core on purpose. Two at a time leave the other cores to everybody else. */
const atOnce = 2;
/** About two seconds of waiting; who comes later is told to come again rather than kept. */
const waitingAtMost = 200;

/** Argon2id, with the memory and the rounds that OWASP recommends: the package's defaults. */
interface Argon {
  hash(this: void, password: string): Promise<string>;
  verify(this: void, passwordHash: string, password: string): Promise<boolean>;
}

export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly nobody: Promise<string>;

  constructor(private readonly argon: Argon = { hash, verify }) {
    this.nobody = argon.hash('the password of nobody');
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => this.argon.hash(normalize(password)));
  }

  /** Does the same work for an account that does not exist or has no password, so that a clock cannot tell which do. */
  async fits(password: string, passwordHash: string | null | undefined): Promise<boolean> {
    const compared = passwordHash ?? (await this.nobody);
    const fits = await this.inTurn(() => this.argon.verify(compared, normalize(password)));
    return fits && typeof passwordHash === 'string';
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= atOnce) {
      if (this.waiting.length >= waitingAtMost)
        throw unavailable('Too many are signing in at this moment. Try again.', 2_000);
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** The same keys give the same password on every keyboard and system. */
function normalize(password: string): string {
  return password.normalize('NFC');
}
