import { randomBytes } from 'node:crypto';
import { ServiceKey } from '../base/services';
import type { Viewer } from '../base/viewer';
import { Context, type Caller, type Connection, type Identity, type Surroundings } from './context';

/** What `features/identity` does for transports: they know no tokens, it knows no sockets. */
export interface Authenticates {
  /** Refuses with UNAUTHENTICATED and a reason. */
  viewerOf(token: string): Promise<Viewer>;
  /** Remembers a refusal instead, for operations that do not look at tokens. */
  identify(token: string | null): Promise<Identity>;
}

const ourselves: Caller = { address: '', userAgent: '' };

/** Makes a context for everything that asks something of us. */
export class Contexts {
  constructor(
    private readonly surroundings: Surroundings,
    readonly identity: Authenticates,
  ) {}

  async forRequest(token: string | null, caller: Caller, requestId: string): Promise<Context> {
    return new Context(this.surroundings, await this.identity.identify(token), caller, requestId);
  }

  /** Over a connection the viewer was recognised when it was opened. */
  forOperation(viewer: Viewer, caller: Caller, connection: Connection): Context {
    return new Context(this.surroundings, { viewer }, caller, newRequestId(), connection);
  }

  /** Of somebody who is recognised already, beside any request. */
  forViewer(viewer: Viewer, caller: Caller): Context {
    return new Context(this.surroundings, { viewer }, caller, newRequestId());
  }

  /** For what subscribers are sent: of one viewer, or null where many share it. */
  forDelivery(viewer: Viewer | null): Context {
    return new Context(this.surroundings, viewer ? { viewer } : 'nobody', ourselves, newRequestId());
  }
}

const process = randomBytes(6).toString('base64url');
let count = 0;

/** Tells one request from all others, also of other nodes; in every error and every log line. */
export function newRequestId(): string {
  count += 1;
  return `req_${process}${count.toString(36)}`;
}

/** For what asks on behalf of people without any request of theirs. */
export const contextsKey = new ServiceKey<Contexts>('contexts');
