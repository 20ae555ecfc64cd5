import { readConfig } from '../config';
import { openDatabaseServer } from '../database-server';
import { migrate } from '../db/migrations/migrate';
import { runToEnd } from './run-to-end';

/** `npm run migrate`: what every start does, ahead of a deploy. */
export function run(): Promise<void> {
  return runToEnd(async (say, closing) => {
    const server = await openDatabaseServer(readConfig(process.env), (reason) => {
      throw reason;
    });
    closing.add(() => server.stop());
    const applied = await migrate(server.address);
    for (const { number, name } of applied) say(`applied ${number} ${name}`);
    if (applied.length === 0) say('nothing to do: the database is up to date');
  });
}
