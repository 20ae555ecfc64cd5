import { randomBytes } from 'node:crypto';
import type { Services } from '../base/services';
import type { Viewer } from '../base/viewer';
import type { Database } from '../db/database';
import { Context, type Caller, type Connection, type Identity } from './context';

/** What `features/identity` does for transports: they know no tokens, it knows no sockets. */
export interface Authenticates {
  /** Refuses with UNAUTHENTICATED and a reason. */
  viewerOf(token: string): Promise<Viewer>;
  /** Remembers a refusal instead, for operations that do not look at tokens. */
  identify(token: string | null): Promise<Identity>;
}

/** Makes a context for everything that asks something of us. */
export class Contexts {
  constructor(
    private readonly services: Services,
    private readonly database: Database,
    readonly identity: Authenticates,
  ) {}

  async forRequest(token: string | null, caller: Caller, requestId: string): Promise<Context> {
    return new Context(this.services, this.database, await this.identity.identify(token), caller, requestId);
  }

  /** Over a connection the viewer was recognised when it was opened. */
  forOperation(viewer: Viewer, caller: Caller, connection: Connection): Context {
    return new Context(this.services, this.database, { viewer }, caller, newRequestId(), connection);
  }
}

const process = randomBytes(6).toString('base64url');
let count = 0;

/** Tells one request from all others, also of other nodes; in every error and every log line. */
export function newRequestId(): string {
  count += 1;
  return `req_${process}${count.toString(36)}`;
}
