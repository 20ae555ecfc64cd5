import type { Turn } from '../../src/client';
import { BALANCES, cents, expectUnbroken, GivenClient, pay, type Told } from './given';
import { officeProxy } from './office-proxy';
import { openWorld, type BadWorld } from './open-world';

function behind({ road }: BadWorld) {
  return officeProxy(`http://127.0.0.1:${road.port}`);
}

describe.each(['multipart', 'sse'] as const)('where no socket gets through, %s', (fallback) => {
  it('is taken after two failures, and goes on after each break', async () => {
    await using at = await openWorld();
    await using proxy = await behind(at);
    using given = new GivenClient(proxy.url, at.ann, { fallback });
    const heard = given.listen<Told>(BALANCES);
    await given.client.live.settled();
    expect(proxy.refused).toBe(2);
    expect(await given.is('live')).toMatchObject({ transport: fallback });

    for (let round = 1; round <= 3; round += 1) {
      const paying = pay(at.payer, at.ann, 10);
      await heard.until((all) => all.length >= round * 10 - 5);
      at.road.cut();
      await paying;
      await heard.until((all) => all.length >= round * 10);
    }

    expectUnbroken(heard.all, '0.00', cents(30));
    expect(given.states).toContain('catching-up');
  });

  it('misses nothing before the first event', async () => {
    await using at = await openWorld();
    await using proxy = await behind(at);
    using given = new GivenClient(proxy.url, at.ann, { fallback });
    const heard = given.listen<Told>(BALANCES);
    await given.client.live.settled();
    at.road.refuse();
    at.road.cut();
    await given.is('reconnecting');
    await pay(at.payer, at.ann, 2);
    await at.road.accept();

    await heard.until((all) => all.length === 2);

    expectUnbroken(heard.all, '0.00', cents(2));
  });

  it('gets a new token when the old one has ended, and stops when there is none', async () => {
    await using at = await openWorld();
    await using proxy = await behind(at);
    let token: string | null = at.ann.accessToken;
    using given = new GivenClient(proxy.url, null, { fallback, getToken: () => token });
    const heard = given.listen<Told>(BALANCES);
    await given.client.live.settled();
    const { signIn } = await at.app.stranger().mutate<{ signIn: { accessToken: string } }>(SIGN_IN);
    token = signIn.accessToken;
    await at.app.expireToken(at.ann);
    await pay(at.payer, at.ann, 1);
    await heard.until((all) => all.length === 1);

    token = null;
    await at.app.drop();

    expect(await heard.error()).toMatchObject({ name: 'SignedOut' });
    expect(given.client.live.statusNow.state).toBe('signed-out');
  });

  it('notices a stream that has fallen silent', async () => {
    await using at = await openWorld({ env: { KEEP_ALIVE_MS: '100' } });
    await using proxy = await behind(at);
    using given = new GivenClient(proxy.url, at.ann, { fallback, times: { silenceMs: 500 } });
    const heard = given.listen<Told>(BALANCES);
    await given.client.live.settled();
    at.road.halfOpen();
    await pay(at.payer, at.ann, 1);

    await heard.until((all) => all.length === 1);

    expectUnbroken(heard.all, '0.00', cents(1));
  });

  it('tells what the server has refused', async () => {
    await using at = await openWorld();
    await using proxy = await behind(at);
    using given = new GivenClient(proxy.url, at.ann, { fallback });

    expect(await given.listen('subscription { transactionRecorded { id } }').error()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    await at.app.idle();
  });
});

it('goes back to a socket on another network, without missing anything', async () => {
  await using at = await openWorld();
  await using proxy = await behind(at);
  let back: (turn: Turn) => void = () => undefined;
  const surroundings = {
    isOnline: true,
    listen(listener: (turn: Turn) => void) {
      back = listener;
      return () => undefined;
    },
  };
  using given = new GivenClient(proxy.url, at.ann, { surroundings });
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);
  await heard.until((all) => all.length === 1);

  proxy.letSocketsThrough();
  back('back');
  await pay(at.payer, at.ann, 2);
  await heard.until((all) => all.length >= 3);

  expectUnbroken(heard.all, '0.00', cents(3));
  expect(given.client.live.statusNow).toMatchObject({ transport: 'websocket' });
});

it('does not take a server that is away for blocked sockets', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  at.road.refuse();
  at.road.cut();
  await given.until(() => given.statuses.some((status) => status.state === 'reconnecting' && status.attempt > 4));
  await at.road.accept();
  await pay(at.payer, at.ann, 1);

  await heard.until((all) => all.length === 1);

  expect(given.statuses.every(({ transport }) => transport === 'websocket')).toBe(true);
});

const SIGN_IN = 'mutation { signIn(email: "person-1@world.test", password: "a long password") { accessToken } }';
