import { existsSync } from 'node:fs';
import { Closing } from '../base/closing';
import { nodeCount } from '../cluster/node-count';
import { startCluster } from '../cluster/start-cluster';
import { readConfig } from '../config';
import { openDatabaseServer } from '../database-server';
import { makeLogger } from '../log';
import { assertPortFree } from '../port';
import { Steps } from '../steps';
import { stopOnSignal } from '../stop-on-signal';

/** `npm run cluster`: the topology of docker-compose.yml as processes of this machine; `-- --nodes 3` for more than two. */
export async function run(args: readonly string[]): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const steps = new Steps((line) => process.stdout.write(`${line}\n`));
  const closing = new Closing();
  try {
    await start(args, steps, closing);
  } catch (error) {
    steps.fail(error);
    await closing.close();
    process.exit(1);
  }
}

async function start(args: readonly string[], steps: Steps, closing: Closing): Promise<void> {
  const nodes = nodeCount(args);
  const config = readConfig(process.env);
  const log = makeLogger(config.logLevel);
  stopOnSignal(closing, log);
  await assertPortFree(config.host, config.port);
  const database = await openDatabaseServer(config, (reason) => {
    log.fatal({ err: reason }, 'database lost');
    process.kill(process.pid, 'SIGTERM');
  });
  closing.add(() => database.stop());
  steps.done(database.description);
  await startCluster({ nodes, config, env: process.env, database }, steps, closing);
  await database.relabel(`a cluster, process ${process.pid}`);
}
