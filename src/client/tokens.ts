export interface TokenRequest {
  /** The token that was given last is over or about to be: get a new one. False: whichever is at hand. */
  readonly refresh: boolean;
}

/** The access token to show; null when nobody is signed in. What it throws is taken for a network that is away, and it is asked again. */
export type GetToken = (request: TokenRequest) => string | null | undefined | Promise<string | null | undefined>;

/** Nobody is signed in any more: nothing is tried again until somebody is. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';

  constructor(
    /** As the server said it, such as `SESSION_REVOKED`; `TOKEN_MISSING` when there was no token to show. */
    readonly reason: string,
  ) {
    super(`Nobody is signed in: ${reason}`);
  }
}

/** However many need a new token at once, it is asked for once. */
export class Tokens {
  private inFlight: Promise<string> | null = null;
  private last: string | null = null;
  private isRefused = false;

  constructor(private readonly getToken: GetToken) {}

  /** The one to show now. */
  current(): Promise<string> {
    if (this.inFlight) return this.inFlight;
    return this.isRefused ? this.refresh() : this.ask(false);
  }

  /** Whoever was refused with `used` takes the newer one, where there is one. */
  refresh(used?: string): Promise<string> {
    if (this.inFlight) return this.inFlight;
    if (used !== undefined && this.last !== null && this.last !== used && !this.isRefused)
      return Promise.resolve(this.last);
    this.inFlight = this.ask(true).finally(() => (this.inFlight = null));
    return this.inFlight;
  }

  /** The server no longer takes the last one. */
  refuse(): void {
    this.isRefused = true;
  }

  forgive(): void {
    this.isRefused = false;
  }

  private async ask(refresh: boolean): Promise<string> {
    const token = await this.getToken({ refresh });
    if (!token) throw new SignedOut('TOKEN_MISSING');
    if (refresh) this.isRefused = false;
    this.last = token;
    return token;
  }
}
