/** What comes in, one after the other, for a test that waits for it. */
export class Inbox<Item> {
  /** All that has come so far. */
  readonly all: Item[] = [];
  private taken = 0;
  private wake: () => void = () => undefined;

  receive(item: Item): void {
    this.all.push(item);
    this.wake();
  }

  /** The next one that nobody has taken yet. */
  async next(): Promise<Item> {
    for (;;) {
      const item = this.all[this.taken];
      if (item !== undefined) {
        this.taken += 1;
        return item;
      }
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
  }

  /** How many have come that nobody has waited for. */
  get left(): number {
    return this.all.length - this.taken;
  }
}
