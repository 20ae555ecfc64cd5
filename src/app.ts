import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import { systemClock, type Clock } from './base/clock';
import { Closing } from './base/closing';
import { groupBy } from './base/group-by';
import { currenciesKey } from './base/currencies';
import { Links, linksKey } from './base/links';
import { Services } from './base/services';
import type { Config } from './config';
import type { DatabaseAddress } from './db/address';
import { Database } from './db/database';
import type { Proof } from './db/proof';
import { keptSecret } from './db/secrets';
import { activity } from './features/activity';
import { announcements } from './features/announcements';
import { auditing } from './features/audit';
import { channels, provideChannels, type PushReach } from './features/channels';
import { bills } from './features/bills';
import { bookings } from './features/bookings';
import { demoActivity, ensureBackground, layOutDemo, type Pace } from './features/demo';
import {
  demoEmails,
  ensureAdmin,
  ensureDemoAccounts,
  identity,
  openDemoSession,
  passwordsKey,
  provideIdentity,
} from './features/identity';
import { invoices, provideInvoices } from './features/invoices';
import { joins } from './features/joins';
import { messages } from './features/messages';
import { monitoring } from './features/monitoring';
import { ledger, offerCurrencies } from './features/ledger';
import { ensureDemoMoney, payments, paymentWebhooks, providePayments } from './features/payments';
import { moderation } from './features/moderation';
import { notices } from './features/notices';
import { orders } from './features/orders';
import { sellers } from './features/sellers';
import type { Feature } from './graphql/feature';
import { Events, eventsKey } from './graphql/live/events';
import { Nodes, nodesKey } from './graphql/node';
import { buildGraphQLSchema } from './graphql/schema';
import { Connections, connectionsKey } from './live/connections';
import { Contexts, contextsKey } from './live/contexts';
import { listen } from './live/listen';
import type { PassingTopic } from './live/passing/passing-topic';
import type { Topic } from './live/topic';
import type { Transact } from './live/transact';
import { openEngine } from './live/open-engine';
import { forgetOldKeys } from './live/idempotency/forget-old-keys';
import { houseLane, type Job } from './live/jobs/job';
import { countDeadJobs } from './live/jobs/dead-jobs';
import { JobQueue } from './live/jobs/job-queue';
import { Batcher, batcherKey } from './live/moves/batcher';
import { logProofs } from './live/log/log.proofs';
import type { Route } from './live/route';
import { makeDoors } from './transport/doors';
import { Presence } from './live/presence/presence';
import { OperationLimits } from './transport/operation-limits';
import { Origins } from './transport/origins';

/** Everybody there is, from the bottom of the house to the top. */
const features: readonly Feature[] = [
  identity,
  auditing,
  notices,
  channels,
  announcements,
  moderation,
  ledger,
  payments,
  sellers,
  orders,
  invoices,
  bookings,
  bills,
  messages,
  monitoring,
  activity,
  joins,
];

/** What `npm run verify` asks. */
export const proofs: readonly Proof[] = [...logProofs, ...features.flatMap((feature) => feature.proofs ?? [])];

/** Everything that is told. */
export const topics: readonly Topic[] = features.flatMap((feature) => feature.topics);

/** What is told and not written down. */
export const passing: readonly PassingTopic[] = features.flatMap((feature) => feature.passing ?? []);

/** Built once for a process: it holds no state, and making it takes a tenth of a second. */
export function theSchema(): GraphQLSchema {
  builtSchema ??= buildGraphQLSchema(features);
  return builtSchema;
}

let builtSchema: GraphQLSchema | undefined;

export interface RunningApp {
  readonly port: number;
  readonly publicUrl: string;
  /** Who is connected to this node. */
  readonly connections: Connections;
  close(): Promise<void>;
}

/** What only a test replaces, and no variable can. */
export interface Seams {
  readonly pushReach?: PushReach | undefined;
  /** By which what passes ends; the system's unless given. */
  readonly clock?: Clock;
  readonly demo?: DemoSeams | undefined;
}

export interface DemoSeams {
  /** Whether the demo accounts have done something already; otherwise they only offer things. */
  readonly history?: boolean;
  /** Of the people in the background. */
  readonly pace?: Pace;
}

/** From a database that has been migrated to a server that listens. Closes by itself what it opened when a step fails. */
export async function startApp(
  config: Config,
  address: DatabaseAddress,
  log: Logger,
  { pushReach, clock = systemClock, demo = {} }: Seams = {},
): Promise<RunningApp> {
  const closing = new Closing();
  try {
    const database = await Database.open(address, {
      entities: features.flatMap(({ entities }) => entities),
      onIdleError: (error) => log.warn({ err: error }, 'database connection lost'),
    });
    closing.add(() => database.close());
    const { redisUrl, eventRetentionHours: retentionHours } = config;
    const followers = features.flatMap((feature) => feature.followers ?? []);
    const live = { database, redisUrl, topics, passing, followers, retentionHours, log, clock };
    const { engine, counts } = await openEngine(live, closing);
    const connections = new Connections(engine.nodeId);
    connections.onGone(({ id, viewer }, wasLast) => engine.passing.left(viewer.id, id, wasLast));
    const presence = new Presence(connections, database, log);
    closing.add(() => presence.stop());
    await presence.start();
    const services = new Services();
    const links = new Links();
    services.provide(connectionsKey, connections);
    services.provide(linksKey, links);
    services.provide(eventsKey, new Events(theSchema(), topics));
    services.provide(nodesKey, new Nodes(features.flatMap(({ nodes }) => nodes)));
    const jwtSecret = config.jwtSecret ?? (await keptSecret(database, 'jwt'));
    const authenticator = provideIdentity(services, database, links, { ...config, jwtSecret }, counts);
    services.provide(currenciesKey, await offerCurrencies(database, config.currencies));
    providePayments(services, { demo: config.demo, secrets: await webhookSecrets(config, database) });
    provideInvoices(services, { graceDays: config.defaultGraceDays });
    const { pages, close: closeChannels } = provideChannels(services, {
      ...config,
      secret: await keptSecret(database, 'channels'),
      pushReach,
    });
    closing.add(closeChannels);
    for (const feature of features) feature.provide?.(services);
    const transact: Transact = (work) => engine.transact(work);
    const batcher = new Batcher(transact);
    services.provide(batcherKey, batcher);
    closing.add(() => batcher.close());
    const contexts = new Contexts({ services, database, engine }, authenticator);
    services.provide(contextsKey, contexts);
    await ensureAccounts(config, database, services);
    if (config.demo) await layOutDemo(database, contexts, log, { history: demo.history ?? true });
    if (config.demoActivity) await ensureBackground(database, services);
    const jobs = [
      forgetOldKeys,
      ...features.flatMap((feature) => feature.jobs ?? []),
      ...(config.demoActivity ? [demoActivity(demo.pace)] : []),
    ];
    const lanes = groupBy(jobs, (one) => one.lane);
    const queueOf = (own: readonly Job[], workers: number): JobQueue => {
      const queue = new JobQueue({ jobs: own, services, database, transact, log, workers });
      closing.add(() => queue.stop());
      engine.onJobs((kinds) => queue.added(kinds));
      return queue;
    };
    await queueOf(lanes.get(houseLane) ?? [], 2).start();
    // What goes to machines of others has links in it, so it begins when the server listens; it ends when the doors are closed.
    const outgoing = [...lanes].filter(([lane]) => lane !== houseLane).map(([, own]) => queueOf(own, 4));
    for (const listener of features.flatMap(({ listeners }) => listeners?.(services) ?? []))
      await listen(engine.hub, listener);

    const figures = new Registry();
    countDeadJobs(
      figures,
      database,
      jobs.map(({ kind }) => kind),
    );
    const opened = { port: 0, publicUrl: '' };
    const doors = await makeDoors({
      schema: theSchema(),
      contexts,
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
      webhooks: paymentWebhooks,
      pages,
      checks: [{ name: 'database', probe: () => database.query('SELECT 1') }],
      figures,
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
    for (const queue of outgoing) await queue.start();
    return { ...opened, connections, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

const demoRoutes: readonly Route[] = [{ method: 'POST', path: '/demo/session', handle: openDemoSession }];

async function ensureAccounts({ admin, demo }: Config, database: Database, services: Services): Promise<void> {
  const passwords = services.use(passwordsKey);
  if (admin) await ensureAdmin(database, passwords, admin.email, admin.password);
  if (!demo) return;
  await ensureDemoAccounts(database, passwords);
  await ensureDemoMoney(database, services.use(currenciesKey), demoEmails);
}

/** The demo has a provider that pays by itself, and one whose messages can be tried out. */
async function webhookSecrets({ webhookSecrets: given, demo }: Config, database: Database) {
  if (given || !demo) return given ?? new Map<string, readonly string[]>();
  const generated = ['simulated', 'zeffy'].map(
    async (name) => [name, [`whsec_${await keptSecret(database, `webhook ${name}`)}`]] as const,
  );
  return new Map(await Promise.all(generated));
}
