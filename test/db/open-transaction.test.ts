import { brokenConstraint } from '../../src/db/failures';
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
