import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../base/package-root';

/** One step of the schema: a file `0001-what-it-does.sql` with a part `-- up` and a part `-- down` that undoes it exactly. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly checksum: string;
}

export const migrationsFolder = join(packageRoot(), 'migrations');

const fileName = /^(\d{4})-([a-z0-9-]+)\.sql$/;
const parts = /^-- up\n([\s\S]*?)^-- down\n([\s\S]*)$/m;

/** All steps in order. A gap or a number used twice is a mistake of whoever merged last, and is said so. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readMigration(folder, file));
  migrations.forEach(({ number, name }, index) => {
    if (number !== index + 1)
      throw new Error(`Migrations are numbered 1, 2, 3 …, but "${name}" has ${number} in place ${index + 1}.`);
  });
  return migrations;
}

function readMigration(folder: string, file: string): Migration {
  const [, number, name] = fileName.exec(file) ?? [];
  if (!number || !name) throw new Error(`migrations/${file}: the name must look like 0001-what-it-does.sql.`);
  const text = readFileSync(join(folder, file), 'utf8');
  const [, up, down] = parts.exec(text) ?? [];
  if (!up?.trim() || !down?.trim())
    throw new Error(`migrations/${file}: needs a part "-- up" and after it a part "-- down".`);
  return { number: Number(number), name, up, down, checksum: createHash('sha256').update(text).digest('hex') };
}
