import type { Visitor } from '../src/testing';

/** One subscription that is resumed whenever its server has gone, and all that it has heard. */
export class Following<Told> {
  readonly heard: Told[] = [];
  private cursor: string | null = null;
  private begin: () => void = () => undefined;
  /** Resolves when it can miss nothing any more. */
  readonly begun = new Promise<void>((resolve) => (this.begin = resolve));

  constructor(private readonly subscription: string) {}

  /** Until it has heard so much; without a number, until the server is gone. */
  async follow(visitor: Visitor, count = Infinity): Promise<void> {
    try {
      await this.listen(visitor, count);
    } catch (error) {
      if (Number.isFinite(count)) throw error;
    }
  }

  private async listen(visitor: Visitor, count: number): Promise<void> {
    await using socket = await visitor.connect();
    const options = this.cursor === null ? {} : { after: this.cursor };
    await using subscription = await socket.subscribe<Told>(this.subscription, {}, options);
    this.cursor ??= subscription.cursor;
    this.begin();
    while (this.heard.length < count) {
      this.heard.push(await subscription.next({ within: 20_000 }));
      this.cursor = subscription.cursor;
    }
    // Whatever would come twice would come now.
    await subscription.none();
  }
}
