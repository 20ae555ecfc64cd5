import { createInterface } from 'node:readline/promises';
import { StartError } from '../base/start-error';
import { readConfig } from '../config';
import { removeEmbeddedData } from '../db/embedded';
import { runToEnd } from './run-to-end';

/** `npm run reset`: forgets the embedded data folder, after asking; `-- --yes` is the answer for scripts. */
export function run(args: readonly string[]): Promise<void> {
  return runToEnd(async (say) => {
    const { dataDir, databaseUrl } = readConfig(process.env);
    if (databaseUrl !== undefined)
      throw new StartError(
        'DATABASE_URL is set: what is in there is not ours to delete. Unset it to reset the embedded database.',
      );
    if (!args.includes('--yes') && !(await isSure(dataDir))) {
      say('Nothing was deleted.');
      return;
    }
    await removeEmbeddedData(dataDir);
    say(`${dataDir} is forgotten.`);
  });
}

async function isSure(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new StartError('There is nobody to ask. Run `npm run reset -- --yes` if you are sure.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Delete all data in ${dataDir}? This cannot be undone. [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
