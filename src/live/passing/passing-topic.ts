import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { idFrom } from '../../base/ids';

export interface PassingDeclaration<Payload> {
  /** What is the case: `conversation.typing`. */
  readonly name: string;
  /** The GraphQL type of the event that clients are sent. */
  readonly type: string;
  /** One sentence for `docs/events.md`. */
  readonly description: string;
  /** Revives what `JSON.stringify` made of a payload. */
  readonly payload: z.ZodType<Payload>;
  /** Where it is heard. */
  channel(payload: Payload): string;
  /** What there is one of in a channel: said again, it goes on and does not begin anew. */
  key(payload: Payload): string;
  /** False for what says that it is over. */
  isOn(payload: Payload): boolean;
  /** It is over by itself when it was not said again for so long. */
  readonly lastsMs: number;
  /** What is told when it is. */
  over(payload: Payload): Payload;
}

/** The declaration of what is true for a moment, such as that somebody is typing: told to those who listen now, and never written down. */
export class PassingTopic<Payload = unknown> {
  constructor(private readonly declaration: PassingDeclaration<Payload>) {}

  get name(): string {
    return this.declaration.name;
  }

  get type(): string {
    return this.declaration.type;
  }

  get description(): string {
    return this.declaration.description;
  }

  get lastsMs(): number {
    return this.declaration.lastsMs;
  }

  /** Throws for what is no payload of this topic. */
  read(value: unknown): Payload {
    return this.declaration.payload.parse(value);
  }

  channelOf(payload: Payload): string {
    return this.declaration.channel(payload);
  }

  keyOf(payload: Payload): string {
    return this.declaration.key(payload);
  }

  isOn(payload: Payload): boolean {
    return this.declaration.isOn(payload);
  }

  over(payload: Payload): Payload {
    return this.declaration.over(payload);
  }
}

export function passingTopic<Payload>(declaration: PassingDeclaration<Payload>): PassingTopic<Payload> {
  return new PassingTopic(declaration);
}

/** Who has said it, and over which connection; null over HTTP, where there is none. */
export interface Teller {
  readonly userId: string;
  readonly connectionId: string | null;
}

/** Something that is, or no longer is, the case. It looks like a fact to whoever makes an event of it, but it has no place in any stream. */
export class PassingFact<Payload = unknown> {
  constructor(
    readonly id: string,
    readonly topic: PassingTopic<Payload>,
    readonly payload: Payload,
    readonly occurredAt: Date,
    readonly teller: Teller,
  ) {}

  get channel(): string {
    return this.topic.channelOf(this.payload);
  }

  get key(): string {
    return `${this.topic.name} ${this.topic.keyOf(this.payload)}`;
  }

  get isOn(): boolean {
    return this.topic.isOn(this.payload);
  }

  /** What each node tells when it has heard nothing more of it: the same everywhere, though nobody has said it. */
  expired(): PassingFact<Payload> {
    const { id, topic, payload, occurredAt, teller } = this;
    const digest = createHash('sha256').update(`over ${id}`).digest();
    const end = new Date(occurredAt.getTime() + topic.lastsMs);
    return new PassingFact(idFrom('evt', digest), topic, topic.over(payload), end, teller);
  }
}
