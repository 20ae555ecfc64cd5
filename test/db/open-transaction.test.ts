import { Client, type PoolClient } from 'pg';
import { DataSource, EntitySchema } from 'typeorm';
import { brokenConstraint } from '../../src/db/failures';
import { OpenTransaction } from '../../src/db/open-transaction';
import { givenDatabase, type OpenDatabase } from '../live/moves/given';

let db: OpenDatabase;
beforeAll(async () => {
  db = await givenDatabase();
  await db.database.query('CREATE TABLE note (text text CONSTRAINT once PRIMARY KEY)');
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(() => db.database.query('TRUNCATE note'));

const insert = 'INSERT INTO note (text) VALUES ($1)';

it('takes what is asked at once in the order in which it was asked', async () => {
  const tx = await db.database.begin();
  const texts = Array.from({ length: 50 }, (_, n) => `no. ${n}`);
  await Promise.all(texts.map((text) => tx.query(insert, [text])));
  await tx.commit();
  const rows = await db.database.query<{ text: string }>('SELECT text FROM note ORDER BY ctid');
  expect(rows.map(({ text }) => text)).toEqual(texts);
});

it('gives the reason of the first that failed to all that were asked with it, whoever is heard first', async () => {
  const tx = await db.database.begin();
  await tx.query(insert, ['here']);
  const asked = ['new', 'here', 'other', 'here'].map((text) => tx.query(insert, [text]));
  const ends = await Promise.allSettled(asked);
  await tx.rollback();
  expect(ends.map((end) => (end.status === 'rejected' ? brokenConstraint(end.reason) : 'done'))).toEqual([
    'done',
    'once',
    'once',
    'once',
  ]);
  expect(await db.database.query('SELECT FROM note')).toEqual([]);
});

it('can go on after a failure that was taken back to a savepoint, and then gives the reason of the next one', async () => {
  const tx = await db.database.begin();
  await tx.query('SAVEPOINT before');
  await expect(tx.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
  await tx.query('ROLLBACK TO before');
  await tx.query(insert, ['a']);
  await expect(tx.query(insert, ['a'])).rejects.toThrow('duplicate key');
  await expect(tx.query('SELECT 1')).rejects.toThrow('duplicate key');
  await tx.rollback();
});

const written = () => db.database.query<{ text: string }>('SELECT text FROM note ORDER BY text');

it('sends what comes last together with the end, and gives back its rows', async () => {
  const tx = await db.database.begin();
  await tx.query(insert, ['first']);
  const last = { statement: 'INSERT INTO note (text) VALUES ($1) RETURNING text', values: ['last'] };
  expect(await tx.commit(last)).toEqual([{ text: 'last' }]);
  expect(await written()).toEqual([{ text: 'first' }, { text: 'last' }]);
});

it('takes everything back when what comes last is refused, and says why', async () => {
  const tx = await db.database.begin();
  await tx.query(insert, ['here']);
  const end = tx.commit({ statement: insert, values: ['here'] });
  await expect(end).rejects.toThrow('duplicate key');
  expect(await written()).toEqual([]);
});

it.each<[string, unknown, string]>([
  ['a value', { toPostgres: () => raise('cannot be written') }, 'cannot be written'],
  ['a list', [new Date(NaN)], 'Invalid time value'],
])('does not end what it could not finish: %s cannot be sent', async (_, value, reason) => {
  const tx = await db.database.begin();
  await tx.query(insert, ['here']);
  await expect(tx.commit({ statement: insert, values: [value] })).rejects.toThrow(reason);
  expect(await written()).toEqual([]);
  const next = await db.database.begin();
  await next.query(insert, ['next']);
  await next.rollback();
  expect(await written()).toEqual([]);
});

it('does not pretend to have ended well when somebody went on after a refusal', async () => {
  const tx = await db.database.begin();
  await tx.query(insert, ['here']);
  await expect(tx.query('SELECT 1 / 0')).rejects.toThrow('division by zero');
  const last = { statement: insert, values: ['last'] };
  await expect(tx.commit(last)).rejects.toThrow('Somebody went on after a statement that was refused.');
  expect(await written()).toEqual([]);
});

const note = new EntitySchema<{ text: string }>({ name: 'note', columns: { text: { type: 'text', primary: true } } });

describe('on a connection of its own', () => {
  let source: DataSource;
  let client: PoolClient;
  let released: jest.Mock;
  beforeAll(async () => {
    const { user: username, ...address } = db.address;
    source = new DataSource({ type: 'postgres', entities: [note], installExtensions: false, ...address, username });
    await source.initialize();
  });
  afterAll(() => source.destroy());
  beforeEach(async () => {
    const own = new Client({ ...db.address, pipeline: true });
    released = jest.fn(() => own.end());
    client = Object.assign(own, { release: released });
    await own.connect();
  });

  it('reads and writes entities within the transaction, and not beside it', async () => {
    const tx = new OpenTransaction(source, client);
    await tx.entities.insert(note, { text: 'entity' });
    await tx.query(insert, ['plain']);
    await tx.entities.save(note, { text: 'saved' });
    expect(await tx.entities.find(note, { order: { text: 'ASC' } })).toHaveLength(3);
    expect(await written()).toEqual([]);
    await tx.rollback();
    expect(await written()).toEqual([]);
    expect(released).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (tx: OpenTransaction) => Promise<unknown>]>([
    ['a statement', (tx) => tx.query(insert, ['plain'])],
    ['a question', (tx) => tx.query('SELECT text FROM note')],
    ['what comes behind a question', (tx) => Promise.all([tx.query('SELECT 1'), tx.query(insert, ['behind'])])],
    ['an entity', (tx) => tx.entities.insert(note, { text: 'entity' })],
  ])('refuses %s when it could not even begin', async (_, act) => {
    const tx = new OpenTransaction(source, unableToBegin(client));
    await expect(act(tx)).rejects.toThrow('division by zero');
    await tx.rollback();
    expect(await written()).toEqual([]);
    expect(released).toHaveBeenCalledTimes(1);
  });

  it('refuses what comes last when it could not even begin', async () => {
    const tx = new OpenTransaction(source, unableToBegin(client));
    await expect(tx.commit({ statement: insert, values: ['last'] })).rejects.toThrow('division by zero');
    expect(await written()).toEqual([]);
    expect(released).toHaveBeenCalledTimes(1);
  });
});

/** Everything works but START TRANSACTION, as if that one had been cancelled. */
function unableToBegin(client: PoolClient): PoolClient {
  const query = client.query.bind(client) as (...asked: unknown[]) => unknown;
  const ask = ([first, ...more]: unknown[]) => query(first === 'START TRANSACTION' ? 'SELECT 1 / 0' : first, ...more);
  return Object.assign(client, { query: (...asked: unknown[]) => ask(asked) });
}

function raise(message: string): never {
  throw new Error(message);
}
