import { ApolloClient, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { resumeLink } from '../../src/client';
import { BALANCES, cents, expectUnbroken, GivenClient, pay, type Told } from './given';
import { openWorld, statement } from './open-world';

const BALANCE = gql`
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

it('loses nothing and repeats nothing over three killed sockets', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();

  for (let round = 1; round <= 3; round += 1) {
    const paying = pay(at.payer, at.ann, 20);
    await heard.until((all) => all.length >= round * 20 - 10);
    at.road.cut();
    await paying;
    await heard.until((all) => all.length >= round * 20);
  }

  expectUnbroken(heard.all, '0.00', cents(60));
  expect(given.states).toEqual(expect.arrayContaining(['reconnecting', 'catching-up']));
  await given.is('live');
});

it('misses nothing before the first event, and tells how many had to be caught up', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  at.road.refuse();
  at.road.cut();
  await given.is('reconnecting');
  await pay(at.payer, at.ann, 3);
  given.statuses.length = 0;
  await at.road.accept();

  await heard.until((all) => all.length === 3);
  await given.is('live');

  expectUnbroken(heard.all, '0.00', cents(3));
  const counts = given.statuses.flatMap((status) => (status.state === 'catching-up' ? [status.events] : []));
  expect(counts.at(-1)).toBe(3);
  expect(given.client.live.lastEventAt).toBeInstanceOf(Date);
});

it('goes by the time of the server where nobody confirms anything', async () => {
  await using at = await openWorld();
  const resume = resumeLink();
  const ws = createClient({
    url: at.url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: () => ({ token: at.ann.accessToken }),
    generateID: resume.generateID,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 10)),
    retryAttempts: Infinity,
    shouldRetry: () => true,
  });
  resume.watch(ws);
  const client = new ApolloClient({ cache: new InMemoryCache(), link: resume.concat(new GraphQLWsLink(ws)) });
  const heard: Told[] = [];
  const three = new Promise<void>((resolve) => {
    client.subscribe<Told>({ query: gql(BALANCES) }).subscribe(({ data }) => {
      if (data) heard.push(data);
      if (heard.length === 3) resolve();
    });
  });
  await new Promise<void>((resolve) => ws.on('connected', () => resolve()));
  // A turn later it has been subscribed to, and nobody waits for a word about it.
  await new Promise((resolve) => setImmediate(resolve));
  at.road.refuse();
  at.road.cut();
  await pay(at.payer, at.ann, 3);
  await at.road.accept();

  await three;

  expectUnbroken(heard, '0.00', cents(3));
  client.stop();
  await ws.dispose();
});

it('goes on after a restart of the server', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  await pay(at.payer, at.ann, 2);

  await at.app.restart();
  await pay(at.payer, at.ann, 2);
  await heard.until((all) => all.length >= 4);

  expectUnbroken(heard.all, '0.00', cents(4));
});

it('asks active queries again when what it has missed is gone, and goes on from there', async () => {
  await using at = await openWorld();
  const gaps: unknown[] = [];
  using given = new GivenClient(at.url, at.ann, { onGap: (gap) => gaps.push(gap) });
  const amounts: string[] = [];
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  const sawThree = new Promise<void>((resolve) => {
    given.client
      .watchQuery<{ balance: { available: { amount: string } } }>({ query: BALANCE })
      .subscribe(({ data }) => {
        const amount = data && 'balance' in data ? data.balance?.available?.amount : undefined;
        if (amount !== undefined) amounts.push(amount);
        if (amount === cents(3)) resolve();
      });
  });
  await pay(at.payer, at.ann, 1);
  await heard.until((all) => all.length === 1);
  at.road.refuse();
  at.road.cut();
  await pay(at.payer, at.ann, 2);
  await statement(at, 'DELETE FROM event WHERE stream = $1', [`user:${at.ann.id}`]);
  await at.app.restart();
  await at.road.accept();

  await sawThree;
  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);
  await heard.until((all) => all.length >= 2);

  expect(gaps).toEqual([{ operationName: 'Balances', code: 'CURSOR_EXPIRED' }]);
  expectUnbroken(heard.all.slice(1), cents(3), cents(4));
  expect(heard.errors).toEqual([]);
});

it('takes a cursor that an application has kept', async () => {
  await using at = await openWorld();
  using before = new GivenClient(at.url, at.ann);
  const first = before.listen<Told>(BALANCES);
  await before.client.live.settled();
  const cursor = new Promise<unknown>((resolve) => {
    before.client.subscribe({ query: gql(BALANCES) }).subscribe((result) => resolve(result.extensions?.['cursor']));
  });
  await pay(at.payer, at.ann, 1);
  await first.until((all) => all.length === 1);
  const after = await cursor;
  await pay(at.payer, at.ann, 2);

  using later = new GivenClient(at.url, at.ann);
  const told: Told[] = [];
  await new Promise<void>((resolve) => {
    later.client.subscribe<Told>({ query: gql(BALANCES), extensions: { after } }).subscribe(({ data }) => {
      if (data) told.push(data);
      if (told.length === 2) resolve();
    });
  });

  expectUnbroken(told, cents(1), cents(3));
});
