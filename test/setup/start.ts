import 'reflect-metadata';
import { startTestDatabaseServer } from '../../src/testing/database-server';
import { running } from './running';

/** One database server for the whole run; each world copies its template. */
export default async function start(): Promise<void> {
  running.stop = await startTestDatabaseServer();
}
