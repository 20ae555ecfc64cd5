import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { Closing } from './base/closing';
import { Links, linksKey } from './base/links';
import { Services } from './base/services';
import type { Config } from './config';
import type { DatabaseAddress } from './db/address';
import { Database } from './db/database';
import { keptSecret } from './db/secrets';
import {
  ensureAdmin,
  ensureDemoAccounts,
  identity,
  openDemoSession,
  passwordsKey,
  provideIdentity,
} from './features/identity';
import { monitoring } from './features/monitoring';
import type { Feature } from './graphql/feature';
import { Nodes, nodesKey } from './graphql/node';
import { buildGraphQLSchema } from './graphql/schema';
import { Connections, connectionsKey } from './live/connections';
import { Contexts } from './live/contexts';
import { listen } from './live/listen';
import { openEngine } from './live/open-engine';
import type { Route } from './live/route';
import { makeDoors } from './transport/doors';
import { Presence } from './live/presence/presence';
import { OperationLimits } from './transport/operation-limits';
import { Origins } from './transport/origins';

/** Everybody there is, from the bottom of the house to the top. */
const features: readonly Feature[] = [identity, monitoring];

/** Built once for a process: it holds no state, and making it takes a tenth of a second. */
export function theSchema(): GraphQLSchema {
  builtSchema ??= buildGraphQLSchema(features);
  return builtSchema;
}

let builtSchema: GraphQLSchema | undefined;

export interface RunningApp {
  readonly port: number;
  readonly publicUrl: string;
  close(): Promise<void>;
}

/** From a database that has been migrated to a server that listens. Closes by itself what it opened when a step fails. */
export async function startApp(config: Config, address: DatabaseAddress, log: Logger): Promise<RunningApp> {
  const closing = new Closing();
  try {
    const database = await Database.open(address, {
      entities: features.flatMap(({ entities }) => entities),
      onIdleError: (error) => log.warn({ err: error }, 'database connection lost'),
    });
    closing.add(() => database.close());
    const { redisUrl, eventRetentionHours: retentionHours } = config;
    const topics = features.flatMap((feature) => feature.topics);
    const followers = features.flatMap((feature) => feature.followers ?? []);
    const live = { database, redisUrl, topics, followers, retentionHours, log };
    const { engine, counts } = await openEngine(live, closing);
    const connections = new Connections();
    const presence = new Presence(engine.nodeId, connections, database, log);
    closing.add(() => presence.stop());
    await presence.start();
    const services = new Services();
    const links = new Links();
    services.provide(connectionsKey, connections);
    services.provide(linksKey, links);
    services.provide(nodesKey, new Nodes(features.flatMap(({ nodes }) => nodes)));
    const jwtSecret = config.jwtSecret ?? (await keptSecret(database, 'jwt'));
    const authenticator = provideIdentity(services, database, links, { ...config, jwtSecret }, counts);
    await ensureAccounts(config, database, services);
    for (const listener of features.flatMap(({ listeners }) => listeners?.(services) ?? []))
      await listen(engine.hub, listener);

    const opened = { port: 0, publicUrl: '' };
    const doors = await makeDoors({
      schema: theSchema(),
      contexts: new Contexts({ services, database, engine }, authenticator),
      engine,
      connections,
      limits: new OperationLimits(
        {
          perMinute: config.rateLimitPerMinute,
          subscriptionsPerConnection: config.maxSubscriptionsPerConnection,
          connectionsPerUser: config.maxConnectionsPerUser,
          epoch: () => engine.epoch,
        },
        counts,
      ),
      routes: config.demo ? demoRoutes : [],
      checks: [{ name: 'database', probe: () => database.query('SELECT 1') }],
      figures: new Registry(),
      origins: new Origins(() => [links.origin, ...(config.allowedOrigins ?? [])]),
      introspection: config.introspection,
      keepAliveMs: config.keepAliveMs,
      shutdownDelayMs: config.shutdownDelayMs,
      log,
      onListening(port) {
        opened.port = port;
        opened.publicUrl = config.publicUrl ?? `http://localhost:${port}`;
        links.openedAt(opened.publicUrl);
      },
    });
    closing.add(() => doors.close());
    await doors.open(config.host, config.port);
    return { ...opened, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

const demoRoutes: readonly Route[] = [{ method: 'POST', path: '/demo/session', handle: openDemoSession }];

async function ensureAccounts({ admin, demo }: Config, database: Database, services: Services): Promise<void> {
  const passwords = services.use(passwordsKey);
  if (admin) await ensureAdmin(database, passwords, admin.email, admin.password);
  if (demo) await ensureDemoAccounts(database, passwords);
}
