import pino from 'pino';
import { systemClock } from '../../src/base/clock';
import { Client } from 'pg';
import { z } from 'zod';
import { Database } from '../../src/db/database';
import { migrate } from '../../src/db/migrations/migrate';
import { Engine } from '../../src/live/engine';
import { readEpoch } from '../../src/live/log/epoch';
import { topic } from '../../src/live/topic';
import { Topics } from '../../src/live/topics';
import { createEmptyDatabase, dropDatabase, testDatabaseServer } from '../../src/testing/database-server';
import { lossyCarriers } from './lossy-carriers';
import { Reader } from './reader';
import { Seeded } from './seeded';

const streams = ['a', 'b', 'c'];
const noted = topic({
  name: 'test.noted',
  type: 'NotedEvent',
  description: 'For this test.',
  payload: z.object({ streams: z.tuple([z.string()], z.string()), n: z.number() }),
  streams: (payload) => payload.streams,
});

const seeds = Number(process.env['RUNS'] ?? 12);
const log = pino({ level: 'silent' });

async function givenNodes(random: Seeded) {
  const server = await testDatabaseServer();
  const name = await createEmptyDatabase(server);
  const address = { ...server, database: name };
  await migrate(address);
  const databases = await Promise.all(
    [0, 1].map(() => Database.open(address, { entities: [], poolSize: 6, onIdleError: () => undefined })),
  );
  const carriers = lossyCarriers(2, random);
  const engines = await Promise.all(
    databases.map((database, index) =>
      Engine.start({
        nodeId: `n${index}`,
        database,
        carrier: carriers[index] ?? fail(),
        topics: new Topics([noted]),
        passing: [],
        clock: systemClock,
        log,
      }),
    ),
  );
  const epoch = await readEpoch(databases[0] ?? fail());
  return {
    engines,
    databases,
    epoch,
    address,
    async [Symbol.asyncDispose]() {
      for (const engine of engines) await engine.stop();
      for (const database of databases) await database.close();
      await dropDatabase(server, name);
    },
  };
}

function fail(): never {
  throw new Error('There are two of each.');
}

it.each(Array.from({ length: seeds }, (_, index) => [index + 1]))(
  'no schedule loses, repeats or reorders a fact (seed %i)',
  async (seed) => {
    const random = new Seeded(seed);
    await using nodes = await givenNodes(random);
    const { engines, databases, epoch } = nodes;
    const killer = new Client(nodes.address);
    await killer.connect();
    const readers = streams.flatMap((stream) => [
      new Reader(stream, epoch, new Set([noted])),
      new Reader(stream, epoch, new Set([noted]), 4),
    ]);
    for (const reader of readers) await reader.join(random.pick(engines).hub);
    let committed = 0;

    const write = async (n: number): Promise<void> => {
      const audience = streams.filter(() => random.chance(0.6));
      const [first, ...more] = audience.length > 0 ? audience : ['a'];
      const slow = random.chance(0.2);
      const fate = random.chance(0.1) ? 'roll back' : random.chance(0.06) ? 'be killed' : 'commit';
      try {
        await random.pick(engines).transact(async (tx) => {
          for (let facts = 1 + random.below(3); facts > 0; facts -= 1)
            tx.record(noted, { streams: [first ?? 'a', ...more], n });
          if (slow) await tx.query('SELECT pg_sleep($1)', [random.below(20) / 1000]);
          if (fate === 'be killed') {
            const [{ pid } = { pid: 0 }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
            await killer.query('SELECT pg_terminate_backend($1)', [pid]);
          }
          if (fate === 'roll back') throw new Error('rolled back on purpose');
        });
        committed += 1;
      } catch (error) {
        if (fate === 'commit') throw error;
      }
    };
    const comeAndGo = async (): Promise<void> => {
      for (let turn = 0; turn < 6; turn += 1) {
        const reader = random.pick(readers);
        if (!reader.isHere) continue;
        reader.part();
        await new Promise((resolve) => setImmediate(resolve));
        await reader.join(random.pick(engines).hub);
      }
    };
    const writers = Array.from({ length: 5 }, async (_none, writer) => {
      for (let n = 0; n < 8; n += 1) await write(writer * 100 + n);
    });
    await Promise.all([...writers, comeAndGo(), comeAndGo()]);

    expect(committed).toBeGreaterThan(0);
    const [database = fail()] = databases;
    for (const reader of readers) {
      const rows = await database.query<{ seq: bigint }>('SELECT seq FROM event WHERE stream = $1 ORDER BY seq', [
        reader.stream,
      ]);
      const all = rows.map(({ seq }) => Number(seq));
      expect(all).toEqual(all.map((_, index) => index + 1));
      if (all.length > 0) await reader.reaches(all.length);
      expect(reader.heard).toEqual(all);
    }
    await killer.end();
  },
);
