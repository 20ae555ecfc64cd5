import type { Client } from 'graphql-ws';
import type { Tokens } from './tokens';

const longestTimerMs = 2 ** 31 - 1;
const extendConnection =
  'mutation ExtendConnection($accessToken: String!) { extendConnection(accessToken: $accessToken) }';

/** Gets a new token before the old one ends and shows it over the open socket: nothing is closed, and nobody notices. */
export class SessionKeeper {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private clock = { server: 0, here: 0 };

  constructor(
    private readonly tokens: Tokens,
    private readonly aheadMs: number,
    private readonly client: Pick<Client, 'subscribe'>,
    private readonly refused: (error: unknown) => void,
  ) {}

  /** Both as the server says them, so that a wrong clock here does no harm. */
  keep(endsAt: unknown, serverTime: unknown): void {
    this.clock = { server: timeOf(serverTime), here: performance.now() };
    this.keepUntil(timeOf(endsAt));
  }

  rest(): void {
    clearTimeout(this.timer);
  }

  private keepUntil(end: number): void {
    const leftMs = end - (this.clock.server + performance.now() - this.clock.here);
    this.rest();
    if (!(leftMs > 0)) return;
    const inMs = Math.max(leftMs / 2, leftMs - this.aheadMs);
    this.timer = setTimeout(() => void this.extend(end), Math.min(inMs, longestTimerMs));
  }

  /** What does not work out here is not tried again: the server closes the socket, and coming back is everybody's way. */
  private async extend(knownEnd: number): Promise<void> {
    try {
      const accessToken = await this.tokens.refresh();
      const newEnd = await this.show(accessToken);
      // A token that ends when the old one did is the old one.
      if (timeOf(newEnd) > knownEnd) this.keepUntil(timeOf(newEnd));
    } catch (error) {
      this.refused(error);
    }
  }

  private show(accessToken: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.client.subscribe<{ extendConnection: string }>(
        { query: extendConnection, variables: { accessToken } },
        {
          next: ({ data }) => resolve(data?.extendConnection),
          error: (cause) => reject(cause instanceof Error ? cause : new Error('The connection was not extended.')),
          complete: () => resolve(undefined),
        },
      );
    });
  }
}

function timeOf(text: unknown): number {
  return typeof text === 'string' ? Date.parse(text) : NaN;
}
