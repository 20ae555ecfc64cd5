import { AppError, conflict } from '../../../src/base/errors';
import { Batcher } from '../../../src/live/moves/batcher';
import { loader } from '../../../src/live/moves/loader';
import type { Move } from '../../../src/live/moves/move';
import { NotYet } from '../../../src/live/moves/not-yet';
import { writer, Writes } from '../../../src/live/moves/writer';
import { Lock, Tx } from '../../../src/live/tx';
import { givenDatabase, type OpenDatabase } from './given';

let db: OpenDatabase;
beforeAll(async () => {
  db = await givenDatabase();
  await db.database.query('CREATE TABLE note (text text PRIMARY KEY)');
});
afterAll(() => db[Symbol.asyncDispose]());
beforeEach(async () => {
  statements = [];
  await db.database.query('TRUNCATE note');
});

/** What was asked of the database, and for how many. */
let statements: string[];

const names = loader<string, string>({
  name: 'names',
  lock: Lock.ENTITIES,
  load(_, keys) {
    statements.push(`names ${keys.length}`);
    return Promise.resolve((key) => key.toUpperCase());
  },
});
const counters = loader<string, number>({
  name: 'counters',
  lock: Lock.COUNTERS,
  load(_, keys) {
    statements.push(`counters ${keys.length}`);
    return Promise.resolve((key) => keys.indexOf(key));
  },
});
const notes = writer<string>({
  name: 'notes',
  write(tx, rows) {
    statements.push(`notes ${rows.length}`);
    return tx.query('INSERT INTO note (text) SELECT unnest($1::text[])', [rows]);
  },
});

const write = (text: string) => async (move: Move) => {
  const name = await move.load(names, text);
  move.write(notes, name);
  return name;
};
const written = async () => {
  const rows = await db.database.query<{ text: string }>('SELECT text FROM note ORDER BY text');
  return rows.map(({ text }) => text);
};
const endings = async (all: readonly Promise<{ readonly result: unknown }>[]) =>
  (await Promise.allSettled(all)).map((end) =>
    end.status === 'fulfilled' ? end.value.result : (end.reason as Error).message,
  );

it('asks once for all that arrive together, each class of locks after the one before', async () => {
  const batcher = new Batcher(db.transact);
  const both = async (move: Move) => {
    const name = await move.load(names, 'b');
    return `${name}${await move.load(counters, 'b')}`;
  };
  const counted = async (move: Move) => String(await move.load(counters, 'c'));

  expect(await endings([batcher.run(write('a')), batcher.run(both), batcher.run(counted)])).toEqual(['A', 'B1', '0']);
  expect(statements).toEqual(['names 2', 'counters 2', 'notes 1']);
});

it('lets those that arrive during a transaction share the next one', async () => {
  let transactions = 0;
  const batcher = new Batcher((work) => {
    transactions += 1;
    return db.transact(work);
  });
  const first = batcher.run(async (move) => {
    const name = await move.load(names, 'first');
    for (const text of ['x', 'y', 'z']) others.push(batcher.run(write(text)));
    return name;
  });
  const others: Promise<{ readonly result: string }>[] = [];

  await first;
  expect(await endings(others)).toEqual(['X', 'Y', 'Z']);
  expect(transactions).toBe(2);
});

it('refuses one without the others', async () => {
  const batcher = new Batcher(db.transact);
  const refused = async (move: Move): Promise<string> => {
    await move.load(names, 'r');
    throw conflict('NO', 'not this one');
  };

  expect(await endings([batcher.run(write('a')), batcher.run(refused), batcher.run(write('b'))])).toEqual([
    'A',
    'not this one',
    'B',
  ]);
  expect(await written()).toEqual(['A', 'B']);
});

it('tries each alone when the whole batch dies, and only the guilty one fails', async () => {
  const batcher = new Batcher(db.transact);

  // The second and the third want the same row: one statement for all of them breaks the key.
  const ends = await endings([batcher.run(write('a')), batcher.run(write('b')), batcher.run(write('B'))]);

  expect(ends.slice(0, 2)).toEqual(['A', 'B']);
  expect(ends[2]).toMatch(/duplicate key/);
  expect(await written()).toEqual(['A', 'B']);
});

it('takes a refusal after the first write back with everything around it, and then does the rest', async () => {
  const batcher = new Batcher(db.transact);
  const late = async (move: Move): Promise<string> => {
    move.write(notes, await move.load(names, 'late'));
    throw conflict('LATE', 'too late');
  };

  expect(await endings([batcher.run(write('a')), batcher.run(late)])).toEqual(['A', 'too late']);
  expect(await written()).toEqual(['A']);
});

it('puts off whoever must wait for another one to be finished', async () => {
  const batcher = new Batcher(db.transact);
  let turns = 0;
  const patient = async (move: Move) => {
    await move.load(names, 'p');
    turns += 1;
    if (turns < 3) throw new NotYet();
    return `turn ${turns}`;
  };

  expect(await endings([batcher.run(write('a')), batcher.run(patient)])).toEqual(['A', 'turn 3']);
});

it('gives what is decided by to one move of a transaction, and to the next in the next', async () => {
  const batcher = new Batcher(db.transact);
  const stock = loader<string, number>({
    name: 'stock',
    lock: Lock.ENTITIES,
    exclusive: (key) => key,
    load(_, keys) {
      statements.push(`stock ${keys.join()}`);
      return Promise.resolve(() => left);
    },
  });
  let left = 2;
  const take = (key: string) => async (move: Move) => {
    if ((await move.load(stock, key)) === 0) throw conflict('NONE', 'none left');
    left -= 1;
    return key;
  };

  const ends = await endings(['a', 'a', 'a', 'a'].map((key) => batcher.run(take(key))));

  expect(ends).toEqual(['a', 'a', 'none left', 'none left']);
  expect(statements).toEqual(['stock a', 'stock a', 'stock a', 'stock a']);
});

it('sends what is written all at once, in order, and says what failed first', async () => {
  const batcher = new Batcher(db.transact);
  const noting = (text: string) =>
    writer<string>({
      name: text,
      async write(tx, rows) {
        statements.push(`${text} sent`);
        await tx.query('INSERT INTO note (text) SELECT unnest($1::text[])', [rows]);
        statements.push(`${text} done`);
      },
    });
  const [first, second, third] = [noting('first'), noting('second'), noting('third')];
  const writing =
    (...texts: [string, string, string]) =>
    async (move: Move) => {
      for (const [index, one] of [first, second, third].entries()) move.write(one, texts[index] ?? '');
      return Promise.resolve(texts.join());
    };

  expect(await endings([batcher.run(writing('a', 'b', 'c'))])).toEqual(['a,b,c']);
  expect(statements).toEqual(
    ['sent', 'done'].flatMap((what) => ['first', 'second', 'third'].map((one) => `${one} ${what}`)),
  );
  // What comes after the failure is refused for that reason alone, which is no reason to tell.
  expect(await endings([batcher.run(writing('d', 'a', 'e'))])).toEqual([expect.stringContaining('duplicate key')]);
  expect(await written()).toEqual(['a', 'b', 'c']);
});

it('waits for all who write, also when one of them has failed', async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const failing = writer<string>({ name: 'failing', write: () => Promise.reject(new Error('cannot')) });
  const slow = writer<string>({ name: 'slow', write: () => gate });
  const [writes, ended] = [new Writes(), jest.fn()];
  for (const one of [failing, slow]) one.add(writes, 'row');

  const flushed = writes.flush(new Tx(db.database));
  flushed.catch(ended);
  await new Promise((resolve) => setImmediate(resolve));
  expect(ended).not.toHaveBeenCalled();
  open();
  await expect(flushed).rejects.toThrow('cannot');
});

it('commits nothing when everybody was refused', async () => {
  const batcher = new Batcher(async (work) => {
    const result = await db.transact(work);
    statements.push('committed');
    return result;
  });
  const refused = async (move: Move): Promise<string> => {
    await move.load(names, 'r');
    throw conflict('NO', 'no');
  };

  expect(await endings([batcher.run(refused), batcher.run(refused)])).toEqual(['no', 'no']);
  expect(statements).toEqual(['names 2']);
});

it('finds locks that are asked for in the wrong order', async () => {
  const batcher = new Batcher(db.transact);
  const backwards = async (move: Move) => {
    await move.load(counters, 'x');
    return move.load(names, 'x');
  };

  expect(await endings([batcher.run(backwards), batcher.run(write('a'))])).toEqual([
    'The lock on names was asked for too late.',
    'A',
  ]);
});

it('asks nobody again when it is not known what happened', async () => {
  let attempts = 0;
  const batcher = new Batcher(() => {
    attempts += 1;
    return Promise.reject(new AppError('OUTCOME_UNKNOWN', 'who knows'));
  });

  expect(await endings([batcher.run(write('a')), batcher.run(write('b'))])).toEqual(['who knows', 'who knows']);
  expect(attempts).toBe(1);
});

it('takes no more than it can hold', async () => {
  const batcher = new Batcher(db.transact, { longestQueue: 2 });
  const ends = await endings([batcher.run(write('a')), batcher.run(write('b')), batcher.run(write('c'))]);
  expect(ends).toEqual(['A', 'B', 'Too many payments are waiting. Try again.']);
  await batcher.close();
});
