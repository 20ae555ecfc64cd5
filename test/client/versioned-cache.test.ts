import { gql, type TypedDocumentNode } from '@apollo/client';
import { versionedCache } from '../../src/client';
import { GivenClient, pay } from './given';
import { openWorld } from './open-world';

const ORDER = gql`
  query Order($id: ID!) {
    order(id: $id) {
      ...Whole
      note
    }
  }
  fragment Whole on Order {
    id
    version
    status
    total {
      amount
      currency
    }
    payment {
      id
      version
      status
    }
  }
`;

const order = (version: number, status: string, paymentVersion = version) => ({
  __typename: 'Order',
  id: 'ord_1',
  version,
  status,
  note: `note ${version}`,
  total: { __typename: 'Money', amount: `${version}.00`, currency: 'EUR' },
  payment: { __typename: 'Payment', id: 'pay_1', version: paymentVersion, status: `payment ${paymentVersion}` },
});

function given() {
  const cache = versionedCache();
  const write = (data: object) => cache.writeQuery({ query: ORDER, variables: { id: 'ord_1' }, data: { order: data } });
  const read = () =>
    cache.readQuery<{ order: ReturnType<typeof order> }>({ query: ORDER, variables: { id: 'ord_1' } })?.order;
  return { cache, write, read };
}

it('keeps the newer state, whichever comes last, and takes what is newer or as new', () => {
  const { write, read } = given();
  write(order(5, 'READY'));
  write(order(4, 'PREPARING'));
  expect(read()).toEqual(order(5, 'READY'));

  write({ ...order(5, 'READY'), note: 'another note' });
  expect(read()?.note).toBe('another note');
  write(order(6, 'COMPLETED'));
  expect(read()).toEqual(order(6, 'COMPLETED'));
});

it('compares each thing by itself: an older order may bring a newer payment', () => {
  const { write, read } = given();
  write(order(5, 'READY', 1));
  write(order(4, 'PREPARING', 2));

  expect(read()).toEqual({ ...order(5, 'READY', 2) });
});

it('takes from an older state what it does not know at all', () => {
  const { cache, read } = given();
  cache.writeFragment({
    id: 'Order:ord_1',
    fragment: gql`
      fragment Part on Order {
        id
        version
        status
      }
    `,
    data: { __typename: 'Order', id: 'ord_1', version: 9, status: 'COMPLETED' },
  });
  cache.writeQuery({ query: ORDER, variables: { id: 'ord_1' }, data: { order: order(3, 'PLACED') } });

  expect(read()).toEqual({ ...order(3, 'COMPLETED'), version: 9 });
});

it('does so in lists and under other names', () => {
  const { cache } = given();
  const LIST = gql`
    query List {
      mine: orders {
        nodes {
          id
          version
          state: status
        }
      }
    }
  `;
  const list = (...versions: number[]) => ({
    mine: {
      __typename: 'OrderConnection',
      nodes: versions.map((version, at) => ({ __typename: 'Order', id: `ord_${at}`, version, state: `at ${version}` })),
    },
  });
  cache.writeQuery({ query: LIST, data: list(3, 3) });
  cache.writeQuery({ query: LIST, data: list(2, 4, 1) });

  expect(cache.readQuery({ query: LIST })).toEqual(list(3, 4, 1));
});

it('forgets what an event says is no longer true', () => {
  const { cache, write, read } = given();
  write(order(5, 'READY'));
  const invalidate = (fields: object) =>
    cache.write({
      query: gql`
        subscription {
          cacheInvalidated {
            id
            typename
            entityId
            fields
          }
        }
      `,
      dataId: 'ROOT_SUBSCRIPTION',
      result: {
        cacheInvalidated: {
          __typename: 'CacheInvalidatedEvent',
          id: 'evt_1',
          typename: 'Order',
          entityId: null,
          fields: null,
          ...fields,
        },
      },
    });

  invalidate({ entityId: 'ord_2' });
  expect(read()).toBeDefined();
  invalidate({ entityId: 'ord_1', fields: ['note'] });
  expect(cache.extract()['Order:ord_1']).toMatchObject({ status: 'READY' });
  expect(cache.extract()['Order:ord_1']).not.toHaveProperty('note');
  invalidate({ entityId: 'ord_1' });
  expect(read()).toBeUndefined();
  expect(cache.extract()['Order:ord_1']).toEqual({ __typename: 'Order' });
  write(order(6, 'READY'));
  invalidate({});
  expect(read()).toBeUndefined();
});

const BALANCE: TypedDocumentNode<Balance> = gql`
  query Balance {
    balance(currency: "EUR") {
      id
      version
      available {
        amount
        currency
      }
    }
  }
`;

interface Balance {
  readonly balance: { readonly version: number; readonly available: { readonly amount: string } };
}

it('is not set back by an answer that took longer than a newer one', async () => {
  await using at = await openWorld();
  let release: () => void = () => undefined;
  let hold: Promise<void> | null = new Promise((resolve) => (release = resolve));
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  using given = new GivenClient(at.url, at.ann, {
    fetch: async (...args) => {
      const held = hold;
      hold = null;
      const answer = await fetch(...args);
      arrive();
      await held;
      return answer;
    },
  });
  const { client } = given;
  const ask = () =>
    client.query({ query: BALANCE, fetchPolicy: 'network-only', context: { queryDeduplication: false } });
  await pay(at.payer, at.ann, 1);
  const slow = ask();
  await arrived;
  const early = await at.ann.query<Balance>('{ balance(currency: "EUR") { version available { amount } } }');
  await pay(at.payer, at.ann, 1);
  await ask();

  release();
  await slow;

  expect(early.balance.available.amount).toBe('0.01');
  const kept = client.readQuery({ query: BALANCE });
  expect(kept?.balance.available.amount).toBe('0.02');
  expect(kept?.balance.version).toBeGreaterThan(early.balance.version);
});
