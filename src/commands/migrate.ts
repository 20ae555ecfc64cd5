import { readConfig } from '../config';
import { openDatabaseServer } from '../database-server';
import { Client } from 'pg';
import { toClientConfig, type DatabaseAddress } from '../db/address';
import { migrate } from '../db/migrations/migrate';
import { runToEnd } from './run-to-end';

/**
 * `npm run migrate`: what every start does, ahead of a deploy. With `--new-epoch` all cursors are void from then on: for a
 * data folder that was copied back, which cannot be told from one that was not.
 */
export function run(args: readonly string[]): Promise<void> {
  return runToEnd(async (say, closing) => {
    const server = await openDatabaseServer(readConfig(process.env), (reason) => {
      throw reason;
    });
    closing.add(() => server.stop());
    const applied = await migrate(server.address);
    for (const { number, name } of applied) say(`applied ${number} ${name}`);
    if (args.includes('--new-epoch')) {
      await beginNewEpoch(server.address);
      say('a new epoch has begun: clients with a cursor are told to read the present state first');
    } else if (applied.length === 0) say('nothing to do: the database is up to date');
  });
}

async function beginNewEpoch(address: DatabaseAddress): Promise<void> {
  const client = new Client(toClientConfig(address));
  await client.connect();
  await client.query('UPDATE log SET seed = gen_random_uuid()::text');
  await client.end();
}
