import type { z } from 'zod';

/** Cached data that a fact makes untrue: an entity by its type and id, or all of a type. */
export interface Invalidated {
  readonly typename: string;
  readonly id: string | null;
  readonly fields?: readonly string[];
}

export interface TopicDeclaration<Payload> {
  /** What has happened, in the past tense: `order.placed`. */
  readonly name: string;
  /** The GraphQL type of the event that clients are sent; null for what only we are told. */
  readonly type: string | null;
  /** One sentence for `docs/events.md`. */
  readonly description: string;
  /** Revives what `JSON.stringify` made of a payload. */
  readonly payload: z.ZodType<Payload>;
  /** The audience: the first is where followers find it. */
  streams(payload: Payload): readonly [string, ...string[]];
  invalidates?(payload: Payload): readonly Invalidated[];
  /** Told to many, through a stream of its own: where it stands in the stream of one person, it is not addressed to him. */
  readonly isBroadcast?: true;
}

/** The declaration of a kind of fact: what is told, in which streams, and so to whom. */
export class Topic<Payload = unknown> {
  constructor(private readonly declaration: TopicDeclaration<Payload>) {}

  get name(): string {
    return this.declaration.name;
  }

  get type(): string | null {
    return this.declaration.type;
  }

  get description(): string {
    return this.declaration.description;
  }

  /** The whole state, as it is now: whatever is changed afterwards does not change the fact. */
  write(payload: Payload): string {
    return JSON.stringify(payload);
  }

  read(text: string): Payload {
    return this.declaration.payload.parse(JSON.parse(text));
  }

  streamsOf(payload: Payload): readonly [string, ...string[]] {
    return this.declaration.streams(payload);
  }

  get isBroadcast(): boolean {
    return this.declaration.isBroadcast ?? false;
  }

  invalidatedBy(payload: Payload): readonly Invalidated[] {
    return this.declaration.invalidates?.(payload) ?? [];
  }
}

export function topic<Payload>(declaration: TopicDeclaration<Payload>): Topic<Payload> {
  return new Topic(declaration);
}
