import { existsSync } from 'node:fs';
import { startApp } from './app';
import { bannerLines } from './banner';
import { Closing } from './base/closing';
import { readConfig, type Config } from './config';
import { openDatabaseServer } from './database-server';
import { migrate } from './db/migrations/migrate';
import { makeLogger } from './log';
import { assertPortFree } from './port';
import { Steps } from './steps';
import { stopOnSignal } from './stop-on-signal';

/** `npm start`: from the environment to a server that listens, and from a signal to one that is gone. `pages` are being built meanwhile. */
export async function run(pages: Promise<string | null>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const steps = new Steps((line) => process.stdout.write(`${line}\n`));
  const closing = new Closing();
  try {
    await start(readConfig(process.env), steps, closing, pages);
  } catch (error) {
    steps.fail(error);
    await closing.close();
    process.exit(1);
  }
}

async function start(config: Config, steps: Steps, closing: Closing, pages: Promise<string | null>): Promise<void> {
  const log = makeLogger(config.logLevel);
  stopOnSignal(closing, log);
  await assertPortFree(config.host, config.port);
  const server = await openDatabaseServer(config, (reason) => {
    log.fatal({ err: reason }, 'database lost');
    process.kill(process.pid, 'SIGTERM');
  });
  closing.add(() => server.stop());
  steps.done(server.description);

  const applied = await migrate(server.address);
  if (applied.length > 0) steps.done(`${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'} applied`);
  const app = await startApp(config, server.address, log);
  closing.add(() => app.close());
  await server.relabel(`process ${process.pid} on port ${app.port}`);
  steps.done(`server listens on port ${app.port}`);
  const built = await pages;
  if (built !== null) steps.done(built);
  const { publicUrl } = app;
  steps.say(
    '',
    ...bannerLines({ publicUrl, demo: config.demo, dataDir: config.databaseUrl === undefined ? config.dataDir : null }),
    '',
  );
}
