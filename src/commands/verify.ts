import { Client } from 'pg';
import { proofs } from '../app';
import { StartError } from '../base/start-error';
import { readConfig } from '../config';
import { openDatabaseServer } from '../database-server';
import { toClientConfig } from '../db/address';
import type { Proof } from '../db/proof';
import type { Sql } from '../db/sql';
import { runToEnd } from './run-to-end';

/** `npm run verify`: proves the books. Rows that break a rule are named, and the exit code is 1. */
export function run(): Promise<void> {
  return runToEnd(async (say, closing) => {
    const server = await openDatabaseServer(readConfig(process.env), (reason) => {
      throw reason;
    });
    closing.add(() => server.stop());
    const client = new Client(toClientConfig(server.address));
    await client.connect();
    closing.add(() => client.end());
    const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('stream') IS NOT NULL AS there`);
    if (!rows[0]?.there) throw new StartError('There is nothing to prove yet: this database was never migrated.');
    if (!(await verify(client, proofs, say))) process.exitCode = 1;
  });
}

/** All proofs look at the same moment, so a server may go on working meanwhile. */
export async function verify(client: Client, all: readonly Proof[], say: (line: string) => void): Promise<boolean> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const sql: Sql = {
    query: async <Row extends object>(statement: Parameters<Sql['query']>[0], values: readonly unknown[] = []) => {
      const text = typeof statement === 'string' ? statement : statement.text;
      return (await client.query<Row>(text, [...values])).rows;
    },
  };
  let isTrue = true;
  for (const { name, run: prove } of all) {
    const problems = await prove(sql);
    say(`${problems.length === 0 ? '✓' : '✗'} ${name}`);
    for (const problem of problems.slice(0, 100)) say(`    ${problem}`);
    if (problems.length > 100) say(`    … and ${problems.length - 100} more`);
    isTrue &&= problems.length === 0;
  }
  await client.query('COMMIT');
  return isTrue;
}
