import { gql } from '@apollo/client';
import { WebSocket } from 'ws';
import { createLiveClient, SignedOut, storedSession, type OutboxStorage } from '../../src/client';
import type { Visitor } from '../../src/testing';
import { BALANCES, cents, expectUnbroken, GivenClient, pay, type Told } from './given';
import { openWorld } from './open-world';

/** The session of somebody, kept and renewed as an application does it. */
function sessionOf(url: string, { accessToken, refreshToken }: Visitor) {
  const kept = new Map<string, string>();
  const storage: OutboxStorage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, text) => kept.set(name, text),
    removeItem: (name) => kept.delete(name),
  };
  const session = storedSession({ url, storage });
  session.set({ accessToken, refreshToken });
  return session;
}

/** Counts how often somebody knocks, and sees when a connection was extended. */
function countedSockets() {
  let extend: (message: string) => void = () => undefined;
  const counted = { opened: 0, extended: new Promise<string>((resolve) => (extend = resolve)) };
  class Counted extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      counted.opened += 1;
      this.on('message', (data: Buffer) => {
        const message = data.toString('utf8');
        if (message.includes('extendConnection')) extend(message);
      });
    }
  }
  return Object.assign(counted, { impl: Counted });
}

it('lets nobody notice that a token has ended', async () => {
  await using at = await openWorld();
  const session = sessionOf(at.url, at.ann);
  using given = new GivenClient(at.url, null, { getToken: session.getToken });
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);
  const first = session.tokens?.refreshToken;

  await at.app.expireToken(at.ann);
  await pay(at.payer, at.ann, 2);
  await heard.until((all) => all.length >= 3);

  expectUnbroken(heard.all, '0.00', cents(3));
  expect(heard.errors).toEqual([]);
  // (Two access tokens of one second are the same.)
  expect(session.tokens?.refreshToken).not.toBe(first);
});

it('shows a new token over the open socket before the old one ends, once for all who need it', async () => {
  await using at = await openWorld({ env: { ACCESS_TOKEN_SECONDS: '8' } });
  const session = sessionOf(at.url, at.ann);
  await session.getToken({ refresh: true });
  let refreshes = 0;
  const sockets = countedSockets();
  using given = new GivenClient(at.url, null, {
    webSocketImpl: sockets.impl,
    // Half of its time is the least that a token is used for.
    times: { refreshAheadMs: 3_600_000 },
    getToken: (request) => {
      if (request.refresh) refreshes += 1;
      return session.getToken(request);
    },
  });
  const heard = given.listen<Told>(BALANCES);

  expect(await sockets.extended).toMatch(/"extendConnection":"20/);
  await pay(await at.app.as('customer'), at.ann, 1);
  await heard.until((all) => all.length === 1);

  expect([sockets.opened, refreshes]).toEqual([1, 1]);
  expect(given.states).toEqual(['connecting', 'live']);
});

it('stops when the refresh is refused, and tells why', async () => {
  await using at = await openWorld();
  const sockets = countedSockets();
  using given = new GivenClient(at.url, null, {
    webSocketImpl: sockets.impl,
    getToken: ({ refresh }) => (refresh ? null : at.ann.accessToken),
  });
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();

  await at.ann.mutate('mutation { signOut }');

  expect(await heard.error()).toBeInstanceOf(SignedOut);
  expect(given.client.live.statusNow).toMatchObject({ state: 'signed-out' });
  await at.app.idle();
});

it('stops after two refusals in a row where the same token is shown again', async () => {
  await using at = await openWorld();
  const sockets = countedSockets();
  using given = new GivenClient(at.url, null, { webSocketImpl: sockets.impl, getToken: () => 'no token of theirs' });
  const heard = given.listen<Told>(BALANCES);

  const error = await heard.error();

  expect(error).toMatchObject({ name: 'SignedOut', reason: 'TOKEN_INVALID' });
  expect(given.statuses.at(-1)).toMatchObject({ state: 'signed-out', reason: 'TOKEN_INVALID' });
  expect(sockets.opened).toBe(2);
});

it('is no stranger to whoever signs in afterwards', async () => {
  await using at = await openWorld();
  let token: string | null = null;
  using given = new GivenClient(at.url, null, { getToken: () => token });
  expect(await given.listen<Told>(BALANCES).error()).toBeInstanceOf(SignedOut);

  token = at.ann.accessToken;
  given.client.live.restart();
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);

  await heard.until((all) => all.length === 1);
});

it('comes back at once after an admin has disconnected him', async () => {
  await using at = await openWorld();
  const admin = await at.app.as('admin');
  using given = new GivenClient(at.url, at.ann);
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();

  await admin.mutate('mutation ($userId: ID!) { disconnectUser(userId: $userId, reason: "none") }', {
    userId: at.ann.id,
  });
  await pay(at.payer, at.ann, 1);

  await heard.until((all) => all.length === 1);
});

it('asks again while nobody can be asked for a token', async () => {
  await using at = await openWorld();
  let asked = 0;
  using given = new GivenClient(at.url, null, {
    getToken: () => {
      asked += 1;
      return asked < 3 ? Promise.reject(new TypeError('fetch failed')) : at.ann.accessToken;
    },
  });
  given.listen<Told>(BALANCES);

  await given.client.live.settled();

  expect(asked).toBe(3);
});

it('renews the token of a query too, once for many', async () => {
  await using at = await openWorld();
  const session = sessionOf(at.url, at.ann);
  let refreshes = 0;
  const client = createLiveClient({
    url: at.url,
    webSocketImpl: WebSocket,
    getToken: (request) => {
      if (request.refresh) refreshes += 1;
      return session.getToken(request);
    },
  });
  await at.app.expireToken(at.ann);
  session.set({ accessToken: at.ann.accessToken, refreshToken: at.ann.refreshToken });

  const answers = await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      client.query({ query: gql(`query ${name} { viewer { id } }`), fetchPolicy: 'no-cache' }),
    ),
  );

  expect(answers.map(({ data }) => data)).toEqual(
    Array.from({ length: 3 }, () => ({ viewer: expect.objectContaining({ id: at.ann.id }) as unknown })),
  );
  expect(refreshes).toBe(1);
  client.stop();
});

it('forgets a session that is over, and keeps one that it could not ask for', async () => {
  await using at = await openWorld();
  const session = sessionOf(at.url, at.ann);
  at.road.refuse();
  await expect(session.getToken({ refresh: true })).rejects.toThrow();
  expect(session.tokens).not.toBeNull();

  await at.road.accept();
  await at.ann.mutate('mutation { signOut }');

  expect(await session.getToken({ refresh: true })).toBeNull();
  expect(session.tokens).toBeNull();
});
