import { lookup as resolve, type LookupAddress } from 'node:dns';
import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ServiceKey } from '../../base/services';
import { isPublicAddress, isPublicEndpoint } from './public-address.rules';

/** Where pushes may go. Endpoints are given by strangers, who would like to learn what this server can reach and they cannot. */
export interface PushReach {
  allows(this: void, endpoint: URL): boolean;
  /** Finds the address that the connection goes to: what was looked up before might be another one by then. */
  readonly lookup: LookupFunction;
}

export const pushReachKey = new ServiceKey<PushReach>('push reach');

/** The open internet, whatever a name says that it is. */
export const openInternet: PushReach = { allows: isPublicEndpoint, lookup: lookupPublic(resolve) };

type Resolve = (
  hostname: string,
  options: { readonly all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[] | undefined) => void,
) => void;

/** One inner address among them is enough to refuse all: whoever has such a name plays with us. */
export function lookupPublic(resolveAll: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    resolveAll(hostname, { all: true }, (error, addresses) => {
      const found = addresses ?? [];
      const [first] = found;
      const refusal = error ?? (first && found.every(({ address }) => isPublicAddress(address)) ? null : notPublic());
      if (refusal || !first) callback(refusal ?? notPublic(), '', 0);
      else if (all) callback(null, found);
      else callback(null, first.address, first.family);
    });
  };
}

function notPublic(): NodeJS.ErrnoException {
  return Object.assign(new Error('The name is not one of the open internet.'), { code: 'ENOTPUBLIC' });
}

export interface PushAnswer {
  readonly status: number;
  readonly retryAfter: string | null;
}

const patienceMs = 5_000;
const agents = { 'https:': new Agent({ keepAlive: true, maxSockets: 8 }), 'http:': new PlainAgent() };

/** Posts to it and reads no more than the head of the answer; a redirection is an answer like any other. */
export function postPush(
  { lookup }: PushReach,
  endpoint: URL,
  headers: Readonly<Record<string, string | number>>,
  body: Buffer,
): Promise<PushAnswer> {
  const [send, agent] = endpoint.protocol === 'http:' ? [plainRequest, agents['http:']] : [request, agents['https:']];
  return new Promise((answered, failed) => {
    const signal = AbortSignal.timeout(patienceMs);
    const outgoing = send(endpoint, { method: 'POST', agent, headers, lookup, signal }, (incoming) => {
      const { statusCode = 0, headers: said } = incoming;
      answered({ status: statusCode, retryAfter: said['retry-after'] ?? null });
      // Push services say next to nothing; who says much is not listened to.
      incoming.destroy();
    });
    outgoing.on('error', failed);
    outgoing.end(body);
  });
}
