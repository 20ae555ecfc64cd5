import type { EntityManager } from 'typeorm';
import { newId } from '../base/ids';
import type { Rows, Statement } from '../db/sql';
import type { Fact } from './fact';
import { factsWrite, type Draft, type FactsWrite } from './log/record-facts';
import type { Topic } from './topic';

/** The order in which all code takes its locks, so that no two transactions ever wait for each other in a circle. */
export enum Lock {
  IDEMPOTENCY_KEYS = 1,
  ENTITIES = 2,
  ACCOUNTS = 3,
  COUNTERS = 4,
  /** Taken by `record` at the very end; nothing may wait after it. */
  STREAMS = 5,
}

/** What an operation has told, as it stands in `extensions.events`. */
export interface Told {
  readonly id: string;
  readonly type: string;
}

/** A fact as it is now: whatever is changed afterwards does not change it. */
export function draftOf<Payload>(topic: Topic<Payload>, payload: Payload, id = newId('evt')): Draft {
  const streams = [...new Set(topic.streamsOf(payload))];
  return { id, topic, text: topic.write(payload), streams, occurredAt: null };
}

/** A transaction under way: all that is done and told through it happens, or nothing. */
export class Tx implements Rows {
  private readonly drafts: Draft[] = [];
  private readonly kinds: string[] = [];
  private reached: Lock | null = null;

  constructor(private readonly open: Rows) {}

  get entities(): EntityManager {
    return this.open.entities;
  }

  query<Row extends object>(statement: Statement, values?: readonly unknown[]): Promise<Row[]> {
    return this.open.query(statement, values);
  }

  /** Said by whoever is about to lock something; going back in the order is a bug, found by the first test that does it. */
  takes(lock: Lock): void {
    if (this.reached !== null && lock < this.reached)
      throw new Error(`${Lock[lock]} must be locked before ${Lock[this.reached]}.`);
    this.reached = lock;
  }

  /** Notes a fact as it is now. It gets its numbers when everything else is done, and stands in the log if and only if this transaction commits. */
  record<Payload>(topic: Topic<Payload>, payload: Payload): string {
    const draft = draftOf(topic, payload);
    this.add(draft);
    return draft.id;
  }

  add(draft: Draft): void {
    this.drafts.push(draft);
  }

  /** Jobs of these kinds are there if this transaction commits: nobody should have to look for them. */
  addsJobs(kinds: readonly string[]): void {
    this.kinds.push(...kinds);
  }

  get jobs(): readonly string[] {
    return this.kinds;
  }

  /** For work that was taken back to a savepoint: what it noted has not happened. */
  forget(): void {
    this.drafts.length = 0;
    this.kinds.length = 0;
  }

  /** What clients will be told of, so far. */
  get told(): readonly Told[] {
    return this.drafts.flatMap(({ id, topic: { type }, occurredAt }) =>
      type === null || occurredAt ? [] : [{ id, type }],
    );
  }

  /** Numbers in more streams for a fact that stands in the log already. */
  spread(fact: Fact, streams: readonly string[]): void {
    if (streams.length === 0) return;
    const { id, topic, text, occurredAt } = fact;
    this.drafts.push({ id, topic, text, streams: [...new Set(streams)], occurredAt });
  }

  /** What goes out together with COMMIT: nothing may be asked any more. Null when nothing was told. */
  lastWrite(): FactsWrite | null {
    if (this.drafts.length === 0) return null;
    this.takes(Lock.STREAMS);
    return factsWrite(this.drafts);
  }
}
