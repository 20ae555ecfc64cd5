import 'reflect-metadata';
import { isoCurrencies } from '../../../src/base/currency';
import { AppError } from '../../../src/base/errors';
import { newId } from '../../../src/base/ids';
import { Money } from '../../../src/base/money';
import {
  available,
  external,
  held,
  ledger,
  offerCurrencies,
  TransactionReason,
  transfer,
  type Account,
  type Leg,
} from '../../../src/features/ledger';
import { Batcher } from '../../../src/live/moves/batcher';
import { accounts } from '../../../src/features/ledger';
import { givenDatabase, type OpenDatabase } from '../../live/moves/given';
import { Seeded } from '../../live/seeded';
import { Model } from './model';

const runs = Number(process.env['RUNS'] ?? 1);
const eur = { code: 'EUR', digits: 2 };

let db: OpenDatabase;
beforeEach(async () => {
  db = await givenDatabase();
  await offerCurrencies(db.database, isoCurrencies);
});
afterEach(() => db[Symbol.asyncDispose]());

const leg = (from: Account, to: Account, minor: bigint): Leg => ({
  from,
  to,
  amount: Money.of(minor, { ...eur, code: from.currency }),
  reason: TransactionReason.TRANSFER,
  paymentId: 'pay_of_the_test',
});
const problems = async () => (await Promise.all((ledger.proofs ?? []).map((proof) => proof.run(db.database)))).flat();
const people = Array.from({ length: 6 }, () => newId('usr'));
const balances = async () => {
  const rows = await db.database.query<{ id: string; balance: bigint }>(
    `SELECT id, balance FROM account WHERE balance <> 0 AND split_part(owner, '_', 1) <> 'never'`,
  );
  return new Map(
    rows
      .filter(({ id }) => people.some((person) => id.includes(person)) || id.includes(':door:'))
      .map(({ id, balance }) => [id, balance]),
  );
};

/** One to three legs between any accounts, now and then more than there is. */
function anyLegs(random: Seeded): Leg[] {
  const currency = random.pick(['EUR', 'USD']);
  const any = (): Account => {
    const person = random.pick(people);
    const kind = random.below(10);
    return kind < 6 ? available(person, currency) : kind < 8 ? held(person, currency) : external('door', currency);
  };
  return Array.from({ length: 1 + random.below(3) }, () => {
    const from = any();
    let to = any();
    while (to.id === from.id) to = any();
    return leg(from, to, BigInt(1 + random.below(from.kind === 'external' ? 5_000 : 800)));
  });
}

const wireOf = (legs: readonly Leg[]) =>
  legs.map(({ from, to, amount }) => ({ from: from.id, to: to.id, amount: amount.minor }));
const notZero = (model: Model) => new Map([...model.balances].filter(([, balance]) => balance !== 0n));
const isInsufficient = (error: unknown) => error instanceof AppError && error.code === 'INSUFFICIENT_FUNDS';

it.each(Array.from({ length: runs }, (_none, run) => run + 1))(
  'is what a plain book says, move by move (seed %i)',
  async (seed) => {
    const random = new Seeded(seed);
    const model = new Model();
    for (let count = 0; count < 150; count += 1) {
      const legs = anyLegs(random);
      const done = await db.transact((tx) => transfer(tx, legs)).then(() => true, isRefused);
      expect({ seed, count, done }).toEqual({ seed, count, done: model.transfer(wireOf(legs)) });
    }
    expect(await balances()).toEqual(notZero(model));
    expect(await problems()).toEqual([]);
  },
);

it.each(Array.from({ length: runs }, (_none, run) => run + 1))(
  'is what a plain book says when thousands share their transactions, on two nodes (seed %i)',
  async (seed) => {
    const random = new Seeded(seed);
    const nodes = [new Batcher(db.transact), new Batcher(db.transact, { largest: 7, parallel: 3 })];
    const done: Leg[][] = [];
    const client = async (): Promise<void> => {
      for (let count = 0; count < 50; count += 1) {
        const legs = anyLegs(random);
        try {
          await random.pick(nodes).run(async (move) => {
            const book = await move.load(accounts, { moves: legs.flatMap(({ from, to }) => [from, to]) });
            book.transfer(move, legs);
          });
          done.push(legs);
        } catch (error) {
          if (!isInsufficient(error)) throw error;
        }
      }
    };
    await Promise.all(Array.from({ length: 40 }, client));

    // In whatever order they went: what was done adds up to what is there.
    const sums = new Map<string, bigint>();
    for (const { from, to, amount } of done.flat()) {
      sums.set(from.id, (sums.get(from.id) ?? 0n) - amount.minor);
      sums.set(to.id, (sums.get(to.id) ?? 0n) + amount.minor);
    }
    expect(done.length).toBeGreaterThan(200);
    expect(await balances()).toEqual(new Map([...sums].filter(([, sum]) => sum !== 0n)));
    expect(await problems()).toEqual([]);
  },
);

function isRefused(error: unknown): false {
  if (isInsufficient(error)) return false;
  throw error;
}

it('does all legs of a move or none', async () => {
  const [ann = '', bob = ''] = people;
  await db.transact((tx) => transfer(tx, [leg(external('door', 'EUR'), available(ann, 'EUR'), 100n)]));

  const legs = [
    leg(available(ann, 'EUR'), available(bob, 'EUR'), 60n),
    leg(available(ann, 'EUR'), held(ann, 'EUR'), 41n),
  ];
  await expect(db.transact((tx) => transfer(tx, legs))).rejects.toMatchObject({
    code: 'INSUFFICIENT_FUNDS',
    details: { available: '0.40', required: '0.41' },
  });

  expect((await balances()).get(available(ann, 'EUR').id)).toBe(100n);
});

it('opens nothing for a move that is refused alone, and one row for each side of the first that is not', async () => {
  const [ann = '', bob = ''] = people;
  const count = async () => (await db.database.query('SELECT FROM account WHERE owner = ANY($1)', [people])).length;
  await db
    .transact((tx) => transfer(tx, [leg(available(ann, 'EUR'), available(bob, 'EUR'), 1n)]))
    .catch(() => undefined);
  expect(await count()).toBe(0);

  await db.transact((tx) => transfer(tx, [leg(external('door', 'EUR'), available(ann, 'EUR'), 1n)]));
  expect(await count()).toBe(1);
});

it('never holds more than 64 bits can count', async () => {
  const [ann = ''] = people;
  const most = 10n ** 15n;
  const legs = Array.from({ length: 9_001 }, () => leg(external('door', 'EUR'), available(ann, 'EUR'), most));
  await expect(db.transact((tx) => transfer(tx, legs))).rejects.toMatchObject({
    code: 'CONFLICT',
    details: { reason: 'BALANCE_TOO_LARGE' },
  });
});

describe('the database refuses by itself', () => {
  beforeEach(async () => {
    const [ann = ''] = people;
    await db.transact((tx) => transfer(tx, [leg(external('door', 'EUR'), available(ann, 'EUR'), 100n)]));
  });

  it.each([
    ['a transfer that is changed', `UPDATE transfer SET amount = 1`],
    ['a transfer that is deleted', `DELETE FROM transfer`],
    ['all of them at once', `TRUNCATE transfer`],
    ['an account that disappears', `DELETE FROM account`],
    ['a balance that moves without its version', `UPDATE account SET balance = balance + 1`],
    ['a version that goes back', `UPDATE account SET version = version - 1 WHERE version > 0`],
    [
      'money that somebody does not have',
      `UPDATE account SET balance = -1, version = version + 1 WHERE kind = 'available'`,
    ],
    [
      'a step of an account that was taken before',
      `INSERT INTO transfer SELECT 'txn_x', payment_id, reason, currency, amount, from_account, to_account, from_version, from_balance, to_version, to_balance, from_user, to_user, note, created_at FROM transfer`,
    ],
    [
      'money of two currencies',
      `INSERT INTO transfer SELECT 'txn_x', payment_id, reason, 'USD', amount, from_account, to_account, from_version + 9, from_balance, to_version + 9, to_balance, from_user, to_user, note, created_at FROM transfer`,
    ],
  ])('%s', async (_, statement) => {
    await expect(db.database.query(statement)).rejects.toThrow();
    expect(await problems()).toEqual([]);
  });
});

it.each([
  [
    'a balance',
    `UPDATE account SET balance = balance + 1 WHERE owner = $1`,
    [/account available:\S+ has 101 at version 1/, /EUR come to 1/],
  ],
  [
    'a transfer',
    `UPDATE transfer SET to_balance = to_balance + 1 WHERE to_user = $1`,
    [/transfer txn_\S+ leaves account available/],
  ],
  [
    'a missing transfer',
    `DELETE FROM transfer WHERE to_user = $1`,
    [/account available:\S+ has 100 at version 1, but its transfers come to 0/, /external:door:EUR/],
  ],
])('names the rows when %s was tampered with', async (_, statement, expected) => {
  const [ann = ''] = people;
  await db.transact((tx) => transfer(tx, [leg(external('door', 'EUR'), available(ann, 'EUR'), 100n)]));
  await db.transact(async (tx) => {
    await tx.query(`SET LOCAL session_replication_role = replica`);
    await tx.query(`ALTER TABLE account DISABLE TRIGGER ALL`);
    await tx.query(statement, [ann]);
  });

  const said = (await problems()).join('\n');
  for (const pattern of expected) expect(said).toMatch(pattern);
});
