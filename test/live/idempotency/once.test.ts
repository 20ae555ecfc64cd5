import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import { Closing } from '../../../src/base/closing';
import { conflict } from '../../../src/base/errors';
import { Role } from '../../../src/base/role';
import { Services } from '../../../src/base/services';
import { Viewer } from '../../../src/base/viewer';
import { Context } from '../../../src/live/context';
import type { Engine } from '../../../src/live/engine';
import { forgetOldKeys } from '../../../src/live/idempotency/forget-old-keys';
import { once } from '../../../src/live/idempotency/once';
import { openEngine } from '../../../src/live/open-engine';
import type { Tx } from '../../../src/live/tx';
import { givenDatabase, type OpenDatabase } from '../moves/given';

const closing = new Closing();
let db: OpenDatabase;
let engine: Engine;
beforeAll(async () => {
  db = await givenDatabase();
  await db.database.query('CREATE TABLE thing (id text PRIMARY KEY)');
  const log = pino({ level: 'silent' });
  const settings = { database: db.database, redisUrl: undefined, topics: [], followers: [], retentionHours: 1, log };
  ({ engine } = await openEngine(settings, closing));
});
afterAll(async () => {
  await closing.close();
  await db[Symbol.asyncDispose]();
});

const viewer = new Viewer('usr_ann', [Role.CUSTOMER], 'Ann', 'dev_1', new Date(Date.now() + 60_000));
const asAnn = () => {
  const surroundings = { services: new Services(), database: db.database, engine };
  return new Context(surroundings, { viewer }, { address: '', userAgent: '' }, randomUUID());
};
const make = (key: string, id: string, input: unknown = {}) =>
  once(
    asAnn(),
    { operation: 'make', key, input, find: (found) => Promise.resolve({ id: found, isRepeat: true }) },
    async (tx: Tx) => {
      if (id === 'refused') throw conflict('NO', 'no');
      await tx.query('INSERT INTO thing (id) VALUES ($1)', [id]);
      return { id, isRepeat: false };
    },
  );

it('does the work once, however many ask at the same moment', async () => {
  const key = randomUUID();
  const made = await Promise.all(Array.from({ length: 12 }, (_, n) => make(key, `thing-${n}`)));

  expect(new Set(made.map(({ id }) => id)).size).toBe(1);
  expect(made.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
  expect(await db.database.query('SELECT id FROM thing')).toHaveLength(1);
});

it('refuses another input, and forgets refusals', async () => {
  const key = randomUUID();
  await expect(make(key, 'refused')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await make(key, 'after')).toMatchObject({ id: 'after', isRepeat: false });
  await expect(make(key, 'after', { other: true })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});

it('forgets after a week what nobody asks for any more, and not before', async () => {
  const [old, young] = [randomUUID(), randomUUID()];
  await make(old, 'old');
  await make(young, 'young');
  await db.database.query(
    `UPDATE idempotency_key SET created_at = now() - CASE key WHEN $1 THEN interval '8 days' ELSE interval '6 days' END
      WHERE key IN ($1, $2)`,
    [old, young],
  );

  await engine.transact((tx) =>
    forgetOldKeys.run({ tx, use: (key) => new Services().use(key), attempts: 0, again: unused, giveUp: unused }, {}),
  );

  expect(await make(young, 'young')).toMatchObject({ isRepeat: true });
  expect(await db.database.query('SELECT key FROM idempotency_key WHERE key = $1', [old])).toEqual([]);
});

function unused(): never {
  throw new Error('This job always succeeds.');
}
