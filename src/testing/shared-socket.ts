import type { LiveSocket } from './live-socket';
import type { Subscription } from './subscription';

/** The socket that a visitor's subscriptions have in common: opened for the first, closed after the last. */
export class SharedSocket {
  private current: Promise<LiveSocket> | null = null;
  private users = 0;

  constructor(private readonly open: () => Promise<LiveSocket>) {}

  async use<Data>(subscribe: (socket: LiveSocket) => Promise<Subscription<Data>>): Promise<Subscription<Data>> {
    this.users += 1;
    try {
      const subscription = await subscribe(await this.socket());
      subscription.onDispose = () => this.leave();
      return subscription;
    } catch (error) {
      await this.leave();
      throw error;
    }
  }

  /** One that has ended is replaced. */
  private async socket(): Promise<LiveSocket> {
    const opening = (this.current ??= this.open());
    const socket = await opening;
    if (socket.isOpen) return socket;
    if (this.current === opening) this.current = null;
    return this.socket();
  }

  private async leave(): Promise<void> {
    this.users -= 1;
    if (this.users > 0) return;
    const last = this.current;
    this.current = null;
    // One that could not be opened has nothing to close.
    const socket = await last?.catch(() => null);
    await socket?.[Symbol.asyncDispose]();
  }
}
