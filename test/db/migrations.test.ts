import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, revert } from '../../src/db/migrations/migrate';
import { readMigrations, type Migration } from '../../src/db/migrations/migration-file';
import { createEmptyDatabase, dropDatabase, testDatabaseServer } from '../../src/testing/database-server';

/** Everything that a step can leave behind, as text: tables, columns, constraints, indexes, triggers, functions, types. */
const catalogue = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'trigger ' || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
             WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p') AND l.lanname <> 'c'
  UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  UNION ALL SELECT 'sequence ' || sequencename FROM pg_sequences WHERE schemaname = 'public'
  ORDER BY 1`;

async function givenDatabase() {
  const server = await testDatabaseServer();
  const database = await createEmptyDatabase(server);
  const address = { ...server, database };
  return {
    address,
    async read<Row extends object>(text: string): Promise<Row[]> {
      const client = new Client(address);
      await client.connect();
      const { rows } = await client.query<Row>(text);
      await client.end();
      return rows;
    },
    [Symbol.asyncDispose]: () => dropDatabase(server, database),
  };
}

it('takes back each step exactly', async () => {
  await using db = await givenDatabase();
  const steps = readMigrations();
  await migrate(db.address, []);
  const states = [await db.read(catalogue)];
  for (let count = 1; count <= steps.length; count += 1) {
    await migrate(db.address, steps.slice(0, count));
    states.push(await db.read(catalogue));
  }
  for (let count = steps.length - 1; count >= 0; count -= 1) {
    await revert(db.address, 1, steps);
    expect(await db.read(catalogue)).toEqual(states[count]);
  }
});

it('runs once when many nodes start together', async () => {
  await using db = await givenDatabase();
  const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(db.address)));
  expect(applied.filter((steps) => steps.length > 0)).toHaveLength(1);
  expect(await migrate(db.address)).toEqual([]);
});

const step = (number: number, up: string): Migration => ({
  number,
  name: `step-${number}`,
  up,
  down: 'SELECT 1',
  checksum: up,
});

it('takes a step that fails back whole, and says which one and why', async () => {
  await using db = await givenDatabase();
  const broken = [step(1, 'CREATE TABLE one ()'), step(2, 'CREATE TABLE two (); CREATE TABLE one ()')];
  await expect(migrate(db.address, broken)).rejects.toThrow(
    'Migration 2 (step-2) failed and was taken back whole: relation "one" already exists.',
  );
  expect(await db.read(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).toEqual([
    { tablename: 'migration' },
    { tablename: 'one' },
  ]);
});

it('refuses history that was rewritten, and a database that is ahead', async () => {
  await using db = await givenDatabase();
  await migrate(db.address, [step(1, 'CREATE TABLE one ()'), step(2, 'CREATE TABLE two ()')]);
  await expect(migrate(db.address, [step(1, 'CREATE TABLE other ()'), step(2, 'CREATE TABLE two ()')])).rejects.toThrow(
    'Migration 1 (step-1) was changed',
  );
  await expect(migrate(db.address, [step(1, 'CREATE TABLE one ()')])).rejects.toThrow('migrated by a newer version');
});

it('reads steps only when they are numbered without a gap and have both parts', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await writeFile(join(folder, '0001-first.sql'), '-- up\nSELECT 1;\n-- down\nSELECT 2;\n');
  expect(readMigrations(folder)).toMatchObject([{ number: 1, name: 'first', up: 'SELECT 1;\n', down: 'SELECT 2;\n' }]);
  await writeFile(join(folder, '0003-third.sql'), '-- up\nSELECT 1;\n-- down\nSELECT 2;\n');
  expect(() => readMigrations(folder)).toThrow('"third" has 3 in place 2');
  await writeFile(join(folder, '0002-second.sql'), '-- up\nSELECT 1;\n');
  expect(() => readMigrations(folder)).toThrow('0002-second.sql: needs a part "-- up" and after it a part "-- down"');
  await rm(folder, { recursive: true });
});
