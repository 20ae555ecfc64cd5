import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSite } from '../src/db/embedded/site';

/** The process of the Postgres of a data folder, wherever the folder's things really lie. */
export async function postmasterOf(folder: string): Promise<number> {
  const site = findSite(folder);
  if (!site) throw new Error('There is no data folder yet.');
  const text = await readFile(join(site.cluster, 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}
