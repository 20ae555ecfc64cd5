import { gql, type DocumentNode } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { Kind, print } from 'graphql';
import { BehaviorSubject, Subject, type Observable } from 'rxjs';
import { backoffMs, type Backoff } from './backoff';
import { extensionsOf, passesAfterMs } from './errors';
import { isObject } from './is-object';
import type { LiveClient } from './live-client';
import { Discarded, NotForTheOutbox, OutboxFull } from './outbox.errors';
import { QueuedList, usualStorage, type OutboxStorage, type Queued } from './outbox.storage';
import { Waits } from './waits';

export type { Queued } from './outbox.storage';

export interface OutboxOptions {
  /** Whose it is: what one person has left here is not sent as another one. A user's id does. */
  readonly owner: string;
  readonly storage?: OutboxStorage;
  readonly limit?: number;
  /** Mutations that may wait. `keyed`: with an `input.idempotencyKey`; `repeatable`: twice is as good as once. */
  readonly allow?: Readonly<Record<string, 'keyed' | 'repeatable'>>;
  readonly backoff?: Backoff;
  /** How long an answer is waited for until it is asked again. */
  readonly answerWaitMs?: number;
}

/** What became of one of them, also of those that were left by an earlier page. */
export type Outcome = { readonly queued: Queued } & ({ readonly data: unknown } | { readonly error: Error });

/** Messages and marks, not money. */
const usuallyAllowed = {
  sendMessage: 'keyed',
  markConversationRead: 'repeatable',
  markNotificationRead: 'repeatable',
  markAllNotificationsRead: 'repeatable',
  dismissNotification: 'repeatable',
  watchInvoice: 'repeatable',
  unwatchInvoice: 'repeatable',
} as const;

/** Sends what may wait when it can be sent: in order, each once, also after the page was closed meanwhile. */
export function createOutbox(client: LiveClient, options: OutboxOptions): Outbox {
  return new Outbox(client, options);
}

export class Outbox {
  readonly outcomes = new Subject<Outcome>();
  private readonly list: QueuedList;
  private readonly subject: BehaviorSubject<readonly Queued[]>;
  private readonly waits = new Waits();
  private readonly name: string;
  private readonly following: { unsubscribe(): void };
  private isSending = false;
  private isOver = false;
  private attempt = 0;

  constructor(
    private readonly client: LiveClient,
    private readonly options: OutboxOptions,
  ) {
    this.name = `liveledger-outbox:${options.owner}`;
    this.list = new QueuedList(options.storage ?? usualStorage(), this.name);
    this.subject = new BehaviorSubject(this.list.all());
    this.following = client.live.status.subscribe(({ state }) => {
      if (state === 'live') this.waits.wake();
    });
    void this.flush();
  }

  /** What waits, at first and after each change. */
  get changes(): Observable<readonly Queued[]> {
    return this.subject.asObservable();
  }

  get queued(): readonly Queued[] {
    return this.subject.value;
  }

  /** Resolves when the server has done it, rejects when it has refused; as long as this page lives. */
  async send<Data = unknown>(mutation: DocumentNode, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const { limit = 50 } = this.options;
    const queued = this.prepare(mutation, variables);
    if (this.list.all().length >= limit) throw new OutboxFull(limit);
    const done = this.outcomeOf(queued.id);
    this.list.add(queued);
    this.told();
    void this.flush();
    return (await done) as Data;
  }

  /** Tries at once what waits for a better moment. */
  retry(): void {
    this.waits.wake();
  }

  /** Somebody has thought better of it. Too late for what is on its way already. */
  discard(id: string): void {
    const queued = this.list.all().find((one) => one.id === id);
    if (!queued) return;
    this.list.remove(id);
    this.told();
    this.outcomes.next({ queued, error: new Discarded() });
  }

  /** Keeps what waits, and sends no more of it. */
  dispose(): void {
    this.isOver = true;
    this.following.unsubscribe();
    this.waits.wake();
  }

  private prepare(mutation: DocumentNode, variables: Readonly<Record<string, unknown>>): Queued {
    const allow: Readonly<Record<string, 'keyed' | 'repeatable'>> = this.options.allow ?? usuallyAllowed;
    let given = variables;
    for (const field of rootFields(mutation)) {
      const kind = allow[field];
      if (!kind) throw new NotForTheOutbox(field);
      if (kind === 'keyed') given = withKey(given);
    }
    return { id: crypto.randomUUID(), query: print(mutation), variables: given, queuedAt: new Date().toISOString() };
  }

  private outcomeOf(id: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const following = this.outcomes.subscribe((outcome) => {
        if (outcome.queued.id !== id) return;
        following.unsubscribe();
        if ('error' in outcome) reject(outcome.error);
        else resolve(outcome.data);
      });
    });
  }

  /** Of several tabs, one sends at a time. */
  private async flush(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    try {
      const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
      // What is added while the last one ends is seen here.
      while (!this.isOver && this.list.all().length > 0)
        await (locks ? locks.request(this.name, () => this.sendAll()) : this.sendAll());
    } finally {
      this.isSending = false;
    }
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const [first] = this.list.all();
      if (!first || this.isOver) break;
      const outcome = await this.attemptOne(first);
      if (this.isDisposed()) break;
      if (outcome) {
        this.attempt = 0;
        this.list.remove(first.id);
        this.told();
        this.outcomes.next(outcome);
      }
    }
    this.told();
  }

  /** Null when it is to be tried again: with the same key, so that it is done once. */
  private async attemptOne(queued: Queued): Promise<Outcome | null> {
    const { answerWaitMs = 15_000, backoff = { firstMs: 1_000, mostMs: 30_000 } } = this.options;
    try {
      const { data } = await this.client.mutate({
        mutation: gql(queued.query),
        variables: queued.variables,
        context: { fetchOptions: { signal: AbortSignal.timeout(answerWaitMs) } },
      });
      return { queued, data };
    } catch (error) {
      if (isFinal(error)) return { queued, error };
      const inMs = passesAfterMs(error) ?? backoffMs(this.attempt, backoff);
      this.attempt += 1;
      if (!this.isOver) await this.waits.wait(inMs);
      return null;
    }
  }

  private isDisposed(): boolean {
    return this.isOver;
  }

  private told(): void {
    this.subject.next(this.list.all());
  }
}

/** An answer that would be the same again; whatever blocked the way for ever would block all that stands behind it. */
function isFinal(error: unknown): error is Error {
  if (ServerError.is(error)) return error.statusCode < 500 && ![401, 408, 425, 429].includes(error.statusCode);
  const { code } = extensionsOf(error);
  if (code === undefined || code === 'UNAUTHENTICATED' || code === 'OUTCOME_UNKNOWN') return false;
  return passesAfterMs(error) === null;
}

function rootFields(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return definition.selectionSet.selections.map((selection) =>
      selection.kind === Kind.FIELD ? selection.name.value : '…',
    );
  });
}

function withKey(variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { input } = variables;
  if (!isObject(input)) throw new TypeError('A mutation with an idempotency key takes a variable named input.');
  return { ...variables, input: { idempotencyKey: crypto.randomUUID(), ...input } };
}
