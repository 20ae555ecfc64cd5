import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { Closing } from '../base/closing';
import { Documents } from '../graphql/documents';
import { Reporter } from '../graphql/reporter';
import { printSdl } from '../graphql/schema';
import type { Contexts } from '../live/contexts';
import type { Route } from '../live/route';
import { makeApollo } from './apollo';
import { addGraphQL } from './graphql-route';
import { addHealth, Health, type Check } from './health';
import { closeHttp, makeHttp } from './http';
import { ideAssets } from './ide';
import { measureRequests } from './measure-requests';
import type { Origins } from './origins';
import { addRoutes } from './routes';
import { makeProtocol } from './socket-protocol';
import { Sockets } from './sockets';

export interface DoorSettings {
  readonly schema: GraphQLSchema;
  readonly contexts: Contexts;
  readonly routes: readonly Route[];
  readonly checks: readonly Check[];
  readonly figures: Registry;
  readonly origins: Origins;
  readonly introspection: boolean;
  readonly keepAliveMs: number;
  readonly shutdownDelayMs: number;
  readonly log: Logger;
  /** Called with the port before the first request can come. */
  onListening(this: void, port: number): void;
}

/** All ways into the server. Made first and opened last, when everything behind them is there. */
export interface Doors {
  open(host: string, port: number): Promise<void>;
  close(): Promise<void>;
}

export async function makeDoors(settings: DoorSettings): Promise<Doors> {
  const { schema, contexts, origins, log, keepAliveMs, introspection, figures } = settings;
  const closing = new Closing();
  const reporter = new Reporter(log, introspection);
  const http = await makeHttp({ origins, reporter });
  closing.add(() => closeHttp(http));
  measureRequests(http, figures);
  const apollo = makeApollo(schema, { introspection, reporter, log });
  await apollo.start();
  closing.add(() => apollo.stop());
  await http.register(ideAssets);
  addGraphQL(http, apollo, contexts);
  addRoutes(http, settings.routes, contexts);
  const health = new Health(settings.checks);
  addHealth(http, health, figures);
  if (introspection) addSdl(http, printSdl(schema));

  const documents = new Documents(schema, introspection);
  const protocol = makeProtocol({ schema, documents, contexts, reporter });
  const sockets = new Sockets({ protocol, origins, figures, keepAliveMs, reporter, log });
  sockets.listen(http.server);
  // Reverse order: sockets say goodbye first, since a server is not closed before its last connection is.
  closing.add(() => sockets.close());
  closing.add(async () => {
    health.drain();
    await new Promise((resolve) => setTimeout(resolve, settings.shutdownDelayMs));
  });
  return {
    async open(host, port) {
      http.server.once('listening', () => settings.onListening(portOf(http.server.address())));
      await http.listen({ host, port });
    },
    close: () => closing.close(),
  };
}

function addSdl(http: FastifyInstance, sdl: string): void {
  http.get('/schema.graphql', (_, reply) =>
    reply.header('cache-control', 'no-cache').type('text/plain; charset=utf-8').send(sdl),
  );
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address !== null) return address.port;
  throw new Error('A server that listens on a port has an address.');
}
