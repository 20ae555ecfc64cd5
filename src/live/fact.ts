import type { Topic } from './topic';

/** Something that has happened, as it was then. One id in all its streams, and over every transport. */
export class Fact<Payload = unknown> {
  private revived: Payload | undefined;

  constructor(
    readonly id: string,
    readonly topic: Topic<Payload>,
    /** The payload as the log has it. */
    readonly text: string,
    readonly occurredAt: Date,
  ) {}

  /** The same, as if nobody had looked at it yet. */
  copy(): Fact<Payload> {
    return new Fact(this.id, this.topic, this.text, this.occurredAt);
  }

  /** Whether it is a fact of this topic; its payload is then known. */
  isOf<Other>(topic: Topic<Other>): this is Fact<Other> {
    return Object.is(this.topic, topic);
  }

  /** Made from its text when somebody wants it, once for all who do: nobody may change it. */
  get payload(): Payload {
    this.revived ??= this.topic.read(this.text);
    return this.revived;
  }
}

/** A fact with its number in a stream. */
export interface Placed {
  readonly seq: number;
  readonly fact: Fact;
}
