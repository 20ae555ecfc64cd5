import { Batcher } from '../../../src/live/moves/batcher';
import type { Transact } from '../../../src/live/transact';
import { Tx } from '../../../src/live/tx';
import { givenDatabase, type OpenDatabase } from './given';

let db: OpenDatabase;
beforeAll(async () => {
  db = await givenDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

/** Transactions that end when the test says so: each is at work at once, and then only has to commit. */
function givenTransactions() {
  const ending: (() => void)[] = [];
  const begun: number[] = [];
  let ended = 0;
  const transact: Transact = async (work) => {
    const result = await work(new Tx(db.database));
    await new Promise<void>((resolve) => ending.push(resolve));
    return { result, recorded: [], jobs: [] };
  };
  const batcher = new Batcher(transact);
  const run = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () =>
        batcher.run(() => {
          begun.push(ending.length);
          return Promise.resolve();
        }),
      ),
    );
  return {
    run,
    /** How many moves are in each of them, so far. */
    get sizes() {
      return [...new Set(begun)].map((one) => begun.filter((other) => other === one).length);
    },
    endNext() {
      ending[ended]?.();
      ended += 1;
    },
  };
}

/** Whatever was going to begin has begun. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

it('begins with those who have come since when all that is left of a transaction is to commit, and no third one', async () => {
  const transactions = givenTransactions();
  const first = transactions.run(1);
  await quiet();
  const second = transactions.run(2);
  await quiet();
  const third = transactions.run(3);
  await quiet();
  expect(transactions.sizes).toEqual([1, 2]);
  transactions.endNext();
  await first;
  await quiet();
  expect(transactions.sizes).toEqual([1, 2, 3]);
  transactions.endNext();
  transactions.endNext();
  await Promise.all([second, third]);
});

it('takes half of many at once, so that one half is at work while the other is told', async () => {
  const transactions = givenTransactions();
  const all = transactions.run(64);
  await quiet();
  expect(transactions.sizes).toEqual([32, 32]);
  transactions.endNext();
  transactions.endNext();
  await all;
});

it('does not take a few apart', async () => {
  const transactions = givenTransactions();
  const all = transactions.run(16);
  await quiet();
  expect(transactions.sizes).toEqual([16]);
  transactions.endNext();
  await all;
});
