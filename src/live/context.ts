import { AppError } from '../base/errors';
import type { ServiceKey, Services } from '../base/services';
import type { Viewer } from '../base/viewer';
import type { Database } from '../db/database';
import type { Rows } from '../db/sql';
import { transact, type Tx } from './transact';

/** How a request reached us; for limits per address and for the name of a device, never for identity. */
export interface Caller {
  readonly address: string;
  readonly userAgent: string;
}

/** The open connection that an operation came over, where there is one. */
export interface Connection {
  /** Stays open until the end of another token of the same viewer; without it the connection closes when the present one ends. */
  extend(viewer: Viewer): void;
}

/** Who could not be recognised, and why; `null` when no token was given at all. */
export type Identity = { readonly viewer: Viewer } | { readonly refused: AppError | null };

/** What a verb is given: who asks, and the one door through which something changes. It lives here and not in `graphql/`, so that jobs and tests call verbs without any GraphQL around them. */
export class Context {
  constructor(
    private readonly services: Services,
    private readonly database: Database,
    private readonly identity: Identity,
    readonly caller: Caller,
    /** Stands in every error and in every log line of this request. */
    readonly requestId: string,
    /** Null over HTTP: a request is over before its token is. */
    readonly connection: Connection | null = null,
  ) {}

  /** Reads outside a transaction; each statement sees what was committed when it began. */
  get db(): Rows {
    return this.database;
  }

  get viewer(): Viewer {
    if (this.viewerIfAny) return this.viewerIfAny;
    throw (
      this.refusal ?? new AppError('UNAUTHENTICATED', 'Sign in first: no token was given.', { reason: 'TOKEN_MISSING' })
    );
  }

  /** For what anybody may ask: null when nobody is signed in. */
  get viewerIfAny(): Viewer | null {
    return 'viewer' in this.identity ? this.identity.viewer : null;
  }

  /** Why the token that was given does not hold. */
  get refusal(): AppError | null {
    return 'refused' in this.identity ? this.identity.refused : null;
  }

  use<Service>(key: ServiceKey<Service>): Service {
    return this.services.use(key);
  }

  transact<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return transact(this.database, work);
  }
}
