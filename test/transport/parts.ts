import type { Logger } from 'pino';
import type { Closing } from '../../src/base/closing';
import { Services } from '../../src/base/services';
import { Database } from '../../src/db/database';
import { Connections } from '../../src/live/connections';
import { Contexts, type Authenticates } from '../../src/live/contexts';
import { openEngine } from '../../src/live/open-engine';
import type { Topic } from '../../src/live/topic';
import { cloneDatabase, dropDatabase, testDatabaseServer } from '../../src/testing/database-server';
import { OperationLimits, type LimitSettings } from '../../src/transport/operation-limits';

/** What stands behind the doors, with a database of its own. */
export async function openParts(
  closing: Closing,
  identity: Authenticates,
  log: Logger,
  { topics = [], limits = {} }: { topics?: readonly Topic[]; limits?: Partial<LimitSettings> } = {},
) {
  const server = await testDatabaseServer();
  const name = await cloneDatabase(server);
  closing.add(() => dropDatabase(server, name));
  const database = await Database.open({ ...server, database: name }, { entities: [], onIdleError: () => undefined });
  closing.add(() => database.close());
  const { engine } = await openEngine(
    { database, redisUrl: undefined, topics, followers: [], retentionHours: 1, log },
    closing,
  );
  const contexts = new Contexts({ services: new Services(), database, engine }, identity);
  const none = { perMinute: 0, subscriptionsPerConnection: 100, connectionsPerUser: 1_000, epoch: () => engine.epoch };
  return {
    log,
    contexts,
    engine,
    connections: new Connections('nod_small'),
    limits: new OperationLimits({ ...none, ...limits }, null),
  };
}
