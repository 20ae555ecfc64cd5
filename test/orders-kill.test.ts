import { randomUUID } from 'node:crypto';
import { connectLiveledger, GraphQLRefusal, type Liveledger, type Visitor } from '../src/testing';
import { Following } from './following';
import { postmasterOf } from './postmaster';
import { dataFolder, ServerProcess } from './server-process';

const runs = Number(process.env['RUNS'] ?? 2);
const PLACE = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { id } }';
const UPDATE = 'mutation ($input: UpdateOrderStatusInput!) { updateOrderStatus(input: $input) { id } }';
const FIND = 'query ($id: ID!) { order(id: $id) { status number payment { status amount { amount } } } }';
const BALANCE = '{ balance(currency: "EUR") { available { amount } } }';
const PLACED = 'subscription { orderPlaced { order { id } } }';
const CHANGED = 'subscription { orderStatusChanged { status previousStatus order { id version } } }';
const steps = ['PREPARING', 'READY', 'COMPLETED'] as const;

interface Wanted {
  readonly idempotencyKey: string;
  /** Null while nobody has said that it is placed. */
  id: string | null;
  /** How many steps the seller was told that it has gone. */
  gone: number;
}

interface Placed {
  readonly orderPlaced: { readonly order: { readonly id: string } };
}

interface Changed {
  readonly orderStatusChanged: {
    readonly status: string;
    readonly previousStatus: string;
    readonly order: { readonly id: string; readonly version: number };
  };
}

/** A customer, a seller, and what is cheap at his stall. */
async function meet(server: Liveledger): Promise<readonly [Visitor, Visitor, string]> {
  const [ann, bob] = await Promise.all([server.as('customer'), server.as('vendor')]);
  const { seller } = await ann.query<{ seller: { items: { nodes: { id: string; name: string }[] } } }>(
    'query ($id: ID!) { seller(id: $id) { items { nodes { id name } } } }',
    { id: bob.id },
  );
  return [ann, bob, seller.items.nodes.find(({ name }) => name === 'Lime soda')?.id ?? ''];
}

/** As far as it can be brought; whoever asks again after a kill asks for the same. */
async function bring(wanted: Wanted, [ann, bob, itemId]: Awaited<ReturnType<typeof meet>>, acknowledged: () => void) {
  if (wanted.id === null) {
    const { idempotencyKey } = wanted;
    const input = { sellerId: bob.id, lines: [{ itemId, quantity: 1 }], idempotencyKey };
    wanted.id = (await ann.mutate<{ placeOrder: { id: string } }>(PLACE, { input })).placeOrder.id;
    acknowledged();
  }
  for (const status of steps.slice(wanted.gone)) {
    await bob.mutate(UPDATE, { input: { orderId: wanted.id, status } }).catch((error: unknown) => {
      // It had gone this step, and nobody lived to say so.
      if (!(error instanceof GraphQLRefusal && error.extensions['from'] === status)) throw error;
    });
    wanted.gone += 1;
    acknowledged();
  }
}

const available = async (visitor: Visitor) =>
  Number((await visitor.query<{ balance: { available: { amount: string } } }>(BALANCE)).balance.available.amount);

it(
  'has every acknowledged order once, paid once, and its changes are heard once and in order, whoever is killed',
  async () => {
    await using data = await dataFolder();
    const env = { DATA_DIR: data.path, RATE_LIMIT_PER_MINUTE: '0' };
    const all: Wanted[] = [];
    const [placed, changed] = [new Following<Placed>(PLACED), new Following<Changed>(CHANGED)];
    let before: number | null = null;
    for (let run = 0; run < runs; run += 1) {
      await using server = ServerProcess.start(env);
      const there = await meet(connectLiveledger(await server.ready()));
      const [ann, bob] = there;
      before ??= await available(ann);
      const postmaster = await postmasterOf(data.path);
      const listening = [placed.follow(bob), changed.follow(ann)];
      await Promise.all([placed.begun, changed.begun]);

      let left = 10 + ((run * 17) % 40);
      const acknowledged = () => {
        left -= 1;
        if (left !== 0) return;
        if (run % 2 === 0) server.signal('SIGKILL');
        else process.kill(postmaster, 'SIGKILL');
      };
      const open = all.filter(({ gone }) => gone < steps.length);
      const client = async () => {
        for (let count = 0; count < 6; count += 1) {
          const wanted = open.pop() ?? { idempotencyKey: randomUUID(), id: null, gone: 0 };
          if (!all.includes(wanted)) all.push(wanted);
          await bring(wanted, there, acknowledged).catch(() => undefined);
        }
      };
      await Promise.all(Array.from({ length: 6 }, client));
      // A server whose Postgres was killed gets it back and goes on.
      server.signal('SIGTERM');
      await server.exit();
      await Promise.all(listening);
    }

    {
      await using server = ServerProcess.start(env);
      const there = await meet(connectLiveledger(await server.ready()));
      const [ann, bob] = there;
      for (const wanted of all) await bring(wanted, there, () => undefined);
      await Promise.all([placed.follow(bob, all.length), changed.follow(ann, all.length * steps.length)]);

      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      const numbers = new Set<number>();
      for (const { id } of all) {
        const { order } = await ann.query<{ order: { number: number } }>(FIND, { id });
        expect(order).toMatchObject({
          status: 'COMPLETED',
          payment: { status: 'COMPLETED', amount: { amount: '3.20' } },
        });
        numbers.add(order.number);
      }
      expect(numbers.size).toBe(all.length);
      expect(await available(ann)).toBeCloseTo((before ?? 0) - 3.2 * all.length, 2);
      server.signal('SIGTERM');
      await server.exit();
    }

    expect(placed.heard.map(({ orderPlaced }) => orderPlaced.order.id).sort()).toEqual(all.map(({ id }) => id).sort());
    const changes = changed.heard.map(({ orderStatusChanged }) => orderStatusChanged);
    for (const { id } of all) {
      const own = changes.filter(({ order }) => order.id === id);
      expect(own.map(({ previousStatus, status }) => [previousStatus, status])).toEqual([
        ['PLACED', 'PREPARING'],
        ['PREPARING', 'READY'],
        ['READY', 'COMPLETED'],
      ]);
      expect(own.map(({ order }) => order.version)).toEqual([2, 3, 4]);
    }
    await using verify = ServerProcess.start(env, ['bin/liveledger.js', 'verify']);
    expect(await verify.exit()).toBe(0);
    expect(verify.output).not.toContain('✗');
  },
  120_000 + runs * 30_000,
);
