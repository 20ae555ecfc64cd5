import type { z } from 'zod';
import type { ServiceKey } from '../../base/services';
import type { Tx } from '../tx';

/** Of jobs that wait for nobody but the database. */
export const houseLane = 'house';

/** What a job is given: the transaction that also removes it, so that what it does happens once. */
export interface JobContext {
  readonly tx: Tx;
  /** How often it was tried before. */
  readonly attempts: number;
  use<Service>(this: void, key: ServiceKey<Service>): Service;
  /** Not done yet: what it has written stays, unlike after a failure, and it is tried again, after so long if that is said. */
  again(this: void, problem: string, afterMs?: number): void;
  /** Never to be done: what it has written stays, and the job is kept for somebody to look at. */
  giveUp(this: void, problem: string): void;
}

export interface JobDeclaration<Payload> {
  /** Stands in the table: it is not changed as long as there are such jobs. */
  readonly kind: string;
  readonly payload: z.ZodType<Payload>;
  /** Everything it does, it does through the transaction; what cannot be taken back must not matter when it happens twice. */
  run(this: void, ctx: JobContext, payload: Payload): Promise<void>;
  /** After so many failures it is given up and kept for somebody to look at. */
  readonly attempts?: number;
  /** Done again and again: how long after one turn the next one is due. */
  readonly everyMs?: number;
  /** Jobs of one lane have workers of their own: for what waits for machines of others, and would make ours wait. */
  readonly lane?: string;
}

/** A kind of work that is done later, by whichever node comes first. */
export class Job<Payload = unknown> {
  constructor(private readonly declaration: JobDeclaration<Payload>) {}

  get kind(): string {
    return this.declaration.kind;
  }

  get attempts(): number {
    return this.declaration.attempts ?? 12;
  }

  get everyMs(): number | null {
    return this.declaration.everyMs ?? null;
  }

  get lane(): string {
    return this.declaration.lane ?? houseLane;
  }

  async run(ctx: JobContext, payload: unknown): Promise<void> {
    await this.declaration.run(ctx, this.declaration.payload.parse(payload));
  }
}

export function job<Payload>(declaration: JobDeclaration<Payload>): Job<Payload> {
  return new Job(declaration);
}
