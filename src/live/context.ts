import { AppError } from '../base/errors';
import type { ServiceKey, Services } from '../base/services';
import type { Viewer } from '../base/viewer';
import type { Database } from '../db/database';
import type { Rows } from '../db/sql';
import type { Engine } from './engine';
import type { Tx } from './transact';
import type { Told } from './tx';
import { readLogPage, type LogPage, type PageOptions } from './log/read-log-page';
import { Passing, type PassingOptions } from './passing/passing';
import type { PassingTopic } from './passing/passing-topic';
import { Watch, type WatchOptions } from './watch';

/** How a request reached us; for limits per address and for the name of a device, never for identity. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string;
}

/** The open connection that an operation came over, where there is one. */
export interface Connection {
  readonly id: string;
  /** Stays open until the end of another token of the same viewer; without it the connection closes when the present one ends. */
  extend(viewer: Viewer): void;
}

/** Who could not be recognised, and why; `null` when no token was given at all. `nobody` makes what many viewers are sent at once. */
export type Identity = { readonly viewer: Viewer } | { readonly refused: AppError | null } | 'nobody';

/** What all contexts of a running app have in common. */
export interface Surroundings {
  readonly services: Services;
  readonly database: Database;
  readonly engine: Engine;
}

/** Something looked at the viewer while making what several viewers are sent: what it made would be somebody else's. */
export class ViewerTouched extends Error {
  override readonly name = 'ViewerTouched';

  constructor() {
    super('A field that depends on the viewer is not marked with @PerViewer.');
  }
}

/** What a verb is given: who asks, and the one door through which something changes. It lives here and not in `graphql/`, so that jobs and tests call verbs without any GraphQL around them. */
export class Context {
  private readonly told: Told[] = [];

  constructor(
    private readonly surroundings: Surroundings,
    private readonly identity: Identity,
    readonly caller: Caller,
    /** Stands in every error and in every log line of this request. */
    readonly requestId: string,
    /** Null over HTTP: a request is over before its token is. */
    readonly connection: Connection | null = null,
  ) {}

  /** Reads outside a transaction; each statement sees what was committed when it began. */
  get db(): Rows {
    return this.surroundings.database;
  }

  get viewer(): Viewer {
    if (this.viewerIfAny) return this.viewerIfAny;
    throw (
      this.refusal ?? new AppError('UNAUTHENTICATED', 'Sign in first: no token was given.', { reason: 'TOKEN_MISSING' })
    );
  }

  /** For what anybody may ask: null when nobody is signed in. */
  get viewerIfAny(): Viewer | null {
    if (this.identity === 'nobody') throw new ViewerTouched();
    return 'viewer' in this.identity ? this.identity.viewer : null;
  }

  /** Why the token that was given does not hold. */
  get refusal(): AppError | null {
    return typeof this.identity === 'object' && 'refused' in this.identity ? this.identity.refused : null;
  }

  /** What the transactions of this operation have recorded so far. */
  get events(): readonly Told[] {
    return this.told;
  }

  use<Service>(key: ServiceKey<Service>): Service {
    return this.surroundings.services.use(key);
  }

  async transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const { result, recorded } = await this.surroundings.engine.transact(work);
    for (const { fact } of recorded) this.tell({ id: fact.id, type: fact.topic.type });
    return result;
  }

  /** For an answer that repeats an earlier one: what was recorded then is what it tells. */
  tell({ id, type }: { readonly id: string; readonly type: string | null }): void {
    if (type !== null) this.told.push({ id, type });
  }

  /** A page of a stream, for those who ask again and again instead of listening; refuses the same cursors as a subscription. */
  readLog(stream: string, options: PageOptions): Promise<LogPage> {
    return readLogPage(this.surroundings.engine, stream, options);
  }

  /** What a subscription returns: it is joined by whoever delivers. */
  watch<Payload>(stream: string, options: WatchOptions<Payload>): Watch {
    return new Watch(stream, options);
  }

  /** Says that something is, or no longer is, the case: whoever listens hears it, and nothing of it is kept. */
  pass<Payload>(topic: PassingTopic<Payload>, payload: Payload): void {
    const teller = { userId: this.viewer.id, connectionId: this.connection?.id ?? null };
    this.surroundings.engine.passing.tell(topic, payload, teller);
  }

  /** What a subscription returns that hears what passes. */
  watchPassing<Payload>(channel: string, options: PassingOptions<Payload>): Passing {
    return new Passing(channel, options);
  }
}
