import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { Closing } from '../base/closing';
import { Documents } from '../graphql/documents';
import { LiveFigures } from '../graphql/live/live-figures';
import { Subscriptions } from '../graphql/live/subscriptions';
import { Reporter } from '../graphql/reporter';
import { printSdl } from '../graphql/schema';
import type { Connections } from '../live/connections';
import type { Contexts } from '../live/contexts';
import type { Engine } from '../live/engine';
import type { Page, Route, Webhook } from '../live/route';
import { makeApollo } from './apollo';
import { addGraphQL } from './graphql-route';
import { addHealth, Health, type Check } from './health';
import { closeHttp, makeHttp } from './http';
import { ideAssets } from './ide';
import { measureRequests } from './measure-requests';
import type { OperationLimits } from './operation-limits';
import type { Origins } from './origins';
import { addPages } from './pages';
import { addRoutes } from './routes';
import { makeProtocol } from './socket-protocol';
import { Sockets } from './sockets';
import { StreamDoor } from './streams/stream-route';
import { Streams } from './streams/streams';
import { webClient } from './web-client';
import { addWebhooks } from './webhooks';

export interface DoorSettings {
  readonly schema: GraphQLSchema;
  readonly contexts: Contexts;
  readonly engine: Engine;
  readonly connections: Connections;
  readonly limits: OperationLimits;
  readonly routes: readonly Route[];
  readonly webhooks?: readonly Webhook[];
  readonly pages?: readonly Page[];
  readonly checks: readonly Check[];
  readonly figures: Registry;
  readonly origins: Origins;
  readonly introspection: boolean;
  readonly keepAliveMs: number;
  readonly shutdownDelayMs: number;
  /** How long a socket may stay silent before it says who it is. */
  readonly initWaitMs?: number;
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
  const {
    schema,
    contexts,
    engine,
    connections,
    limits,
    origins,
    log,
    keepAliveMs,
    introspection,
    figures,
    initWaitMs,
  } = settings;
  const closing = new Closing();
  const reporter = new Reporter(log, introspection);
  const http = await makeHttp({ origins, reporter });
  closing.add(() => closeHttp(http));
  measureRequests(http, figures);
  const apollo = makeApollo(schema, { introspection, limits, reporter, log });
  await apollo.start();
  closing.add(() => apollo.stop());
  await http.register(ideAssets);
  await http.register(webClient);
  const documents = new Documents(schema, introspection);
  const live = new LiveFigures(figures, () => engine.sweepLagMs);
  const subscriptions = new Subscriptions({ schema, engine, contexts, connections, reporter, figures: live });
  const streams = new Streams({ contexts, subscriptions, connections, limits, reporter, figures, keepAliveMs });
  const streamDoor = new StreamDoor({ schema, documents, contexts, streams, limits, reporter });
  addGraphQL(http, apollo, contexts, streamDoor);
  streamDoor.addTo(http);
  addRoutes(http, settings.routes, contexts);
  await addWebhooks(http, settings.webhooks ?? [], contexts);
  await addPages(http, settings.pages ?? [], contexts);
  const health = new Health(settings.checks);
  addHealth(http, health, figures);
  if (introspection) addSdl(http, printSdl(schema));

  const protocol = makeProtocol({
    schema,
    documents,
    contexts,
    connections,
    subscriptions,
    limits,
    reporter,
    initWaitMs,
  });
  const sockets = new Sockets({ protocol, connections, origins, figures, keepAliveMs, reporter, log });
  sockets.listen(http.server);
  // Reverse order: sockets say goodbye first, since a server is not closed before its last connection is.
  closing.add(async () => {
    streams.close();
    await sockets.close();
  });
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
