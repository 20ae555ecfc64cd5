import { gql } from '@apollo/client';
import {
  createOutbox,
  NotForTheOutbox,
  OutboxFull,
  type Outbox,
  type OutboxOptions,
  type OutboxStorage,
} from '../../src/client';
import { BALANCES, GivenClient, type Told } from './given';
import { openWorld, type BadWorld } from './open-world';

/** Money does not belong here; but a transfer has a key, and shows best what was done, in which order and how often. */
const TRANSFER = gql`
  mutation ($input: TransferInput!) {
    transfer(input: $input) {
      id
    }
  }
`;

const hurried = { owner: 'usr_1', allow: { transfer: 'keyed' }, backoff: { firstMs: 5, mostMs: 20 } } as const;

class Kept implements OutboxStorage {
  private readonly items = new Map<string, string>();
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, text: string) => void this.items.set(name, text);
  removeItem = (name: string) => void this.items.delete(name);
  get size(): number {
    return this.items.size;
  }
}

/** The one who pays, with what he leaves to be sent. */
function givenOutbox(at: BadWorld, options: Partial<OutboxOptions> = {}) {
  const given = new GivenClient(at.url, at.payer);
  const outbox = createOutbox(given.client, { ...hurried, storage: new Kept(), ...options });
  const input = (amount: string) => ({ input: { to: at.ann.id, amount: { amount, currency: 'EUR' } } });
  return {
    outbox,
    send: (amount: string) => outbox.send(TRANSFER, input(amount)),
    [Symbol.dispose]() {
      outbox.dispose();
      given.client.stop();
    },
  };
}

async function empty(outbox: Outbox): Promise<void> {
  if (outbox.queued.length === 0) return;
  await new Promise<void>((resolve) => {
    outbox.changes.subscribe((queued) => {
      if (queued.length === 0) resolve();
    });
  });
}

const amounts = async (at: BadWorld): Promise<string[]> => {
  const { payments } = await at.ann.query<{ payments: { nodes: { amount: { amount: string } }[] } }>(
    '{ payments(last: 100) { nodes { amount { amount } } } }',
  );
  return payments.nodes.map(({ amount }) => amount.amount);
};

it('sends what waited when the server is there again, in order', async () => {
  await using at = await openWorld();
  await using heard = await at.ann.subscribe<Told>(BALANCES);
  using given = givenOutbox(at);
  at.road.refuse();
  const sent = ['0.01', '0.02', '0.04'].map((amount) => given.send(amount));
  expect(given.outbox.queued.map(({ variables }) => variables)).toMatchObject([
    { input: { amount: { amount: '0.01' }, idempotencyKey: expect.any(String) as unknown } },
    { input: { amount: { amount: '0.02' } } },
    { input: { amount: { amount: '0.04' } } },
  ]);

  await at.road.accept();
  await Promise.all(sent);

  const told = [await heard.next(), await heard.next(), await heard.next()];
  expect(told.map(({ balanceUpdated }) => balanceUpdated.newBalance.amount)).toEqual(['0.01', '0.03', '0.07']);
  expect(given.outbox.queued).toEqual([]);
});

it('does once what it has to send twice', async () => {
  await using at = await openWorld();
  await using heard = await at.ann.subscribe<Told>(BALANCES);
  using given = givenOutbox(at, { answerWaitMs: 200 });
  at.road.stall('down');
  const sent = given.send('0.05');
  await heard.next();
  at.road.resume();
  at.road.cut();

  await sent;

  await heard.none();
  expect(await amounts(at)).toEqual(['0.05']);
});

it('keeps fifty and no more', async () => {
  await using at = await openWorld();
  using given = givenOutbox(at);
  at.road.refuse();
  const sent = Array.from({ length: 50 }, () => given.send('0.01'));

  await expect(given.send('0.01')).rejects.toThrow(OutboxFull);

  await at.road.accept();
  await Promise.all(sent);
  expect(await amounts(at)).toHaveLength(50);
});

it('sends what an earlier page has left, for the same owner only', async () => {
  await using at = await openWorld();
  const storage = new Kept();
  at.road.refuse();
  {
    using page = givenOutbox(at, { storage });
    void page.send('0.03');
    void page.send('0.04');
  }
  await at.road.accept();

  using somebodyElse = givenOutbox(at, { storage, owner: 'usr_2' });
  expect(somebodyElse.outbox.queued).toEqual([]);
  using nextPage = givenOutbox(at, { storage });
  const outcomes: unknown[] = [];
  nextPage.outbox.outcomes.subscribe((outcome) => outcomes.push(outcome));
  await empty(nextPage.outbox);

  expect(outcomes).toMatchObject([{ data: { transfer: {} } }, { data: { transfer: {} } }]);
  expect((await amounts(at)).sort()).toEqual(['0.03', '0.04']);
  expect(storage.size).toBe(0);
});

it('tells what was refused, and goes on with the next', async () => {
  await using at = await openWorld();
  using given = givenOutbox(at);

  const [tooMuch, fine] = await Promise.allSettled([given.send('100000000.00'), given.send('0.01')]);

  expect(tooMuch).toMatchObject({ reason: { errors: [{ extensions: { code: 'INSUFFICIENT_FUNDS' } }] } });
  expect(fine).toMatchObject({ value: { transfer: {} } });
});

it('drops what somebody has thought better of', async () => {
  await using at = await openWorld();
  using given = givenOutbox(at);
  at.road.refuse();
  const first = given.send('0.01');
  const second = given.send('0.02');
  given.outbox.discard(given.outbox.queued[1]?.id ?? '');

  await expect(second).rejects.toMatchObject({ name: 'Discarded' });
  await at.road.accept();
  await first;
  await empty(given.outbox);

  expect(await amounts(at)).toEqual(['0.01']);
});

it('takes no money unless somebody says so, and marks by themselves', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const outbox = createOutbox(given.client, { owner: at.ann.id, storage: new Kept() });

  await expect(outbox.send(TRANSFER, { input: {} })).rejects.toThrow(NotForTheOutbox);
  expect(await outbox.send(gql('mutation { markAllNotificationsRead }'))).toEqual({ markAllNotificationsRead: 0 });
  outbox.dispose();
});

it('takes what it cannot read in its storage for nothing', async () => {
  await using at = await openWorld();
  const storage = new Kept();
  storage.setItem('liveledger-outbox:usr_1', '{"half');
  using given = givenOutbox(at, { storage });

  expect(given.outbox.queued).toEqual([]);
  await given.send('0.01');
});
