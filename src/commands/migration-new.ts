import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../base/start-error';
import { migrationsFolder, readMigrations } from '../db/migrations/migration-file';
import { runToEnd } from './run-to-end';

/** `npm run migration:new <name>`: an empty step with the next number. */
export function run([name = '']: readonly string[]): Promise<void> {
  return runToEnd((say) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
      throw new StartError('Name the step in small letters: npm run migration:new add-refund-reason');
    const number = String(readMigrations().length + 1).padStart(4, '0');
    const file = `${number}-${name}.sql`;
    writeFileSync(join(migrationsFolder, file), '-- up\n\n\n-- down\n\n', { flag: 'wx' });
    say(`migrations/${file} is there; write both parts, the test applies and reverts them`);
    return Promise.resolve();
  });
}
