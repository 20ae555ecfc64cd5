import type { PassingFact, PassingTopic } from './passing-topic';

export interface PassingOptions<Payload> {
  readonly topic: PassingTopic<Payload>;
  /** Which of them; decided by the arguments and by `scope`, since all with the same of both share the answer. */
  where?(this: void, payload: Payload): boolean;
  /** What else tells two subscribers with the same arguments apart. */
  readonly scope?: string;
}

/** What a subscription returns whose subscribers hear what is the case for a moment: no history, no cursor, and nothing at the start. */
export class Passing {
  readonly scope: string;
  readonly wants: (fact: PassingFact) => boolean;

  constructor(
    readonly channel: string,
    { topic, where = () => true, scope = '' }: PassingOptions<unknown>,
  ) {
    this.scope = scope;
    this.wants = (fact) => Object.is(fact.topic, topic) && where(fact.payload);
  }

  /** graphql-js asks for an iterable; whoever iterates it instead of joining would wait for ever, so it says so. */
  [Symbol.asyncIterator](): AsyncIterator<never> {
    throw new Error('What passes is joined through the engine, not iterated.');
  }
}
