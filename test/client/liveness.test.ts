import type { Turn } from '../../src/client';
import { BALANCES, cents, expectUnbroken, GivenClient, pay, type Told } from './given';
import { openWorld } from './open-world';

/** A device that says what the test lets it say. */
function device() {
  const listeners = new Set<(turn: Turn) => void>();
  return {
    isOnline: true,
    listen(listener: (turn: Turn) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(turn: Turn) {
      for (const listener of listeners) listener(turn);
    },
  };
}

const never = 3_600_000;

it('notices a socket whose other side is gone without a word', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann, { times: { keepAliveMs: 20, pongWaitMs: 200 } });
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);
  await heard.until((all) => all.length === 1);

  at.road.halfOpen();
  await pay(at.payer, at.ann, 2);
  await heard.until((all) => all.length >= 3);

  expectUnbroken(heard.all, '0.00', cents(3));
});

it('notices a server that takes the connection and then says nothing', async () => {
  await using at = await openWorld();
  at.road.stall();
  using given = new GivenClient(at.url, at.ann, { times: { connectWaitMs: 100 }, fallback: false });
  const heard = given.listen<Told>(BALANCES);
  await given.is('reconnecting');
  at.road.resume();

  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);
  await heard.until((all) => all.length === 1);
});

it('looks at once whether the socket holds when the page is looked at again', async () => {
  await using at = await openWorld();
  const surroundings = device();
  using given = new GivenClient(at.url, at.ann, { surroundings, times: { keepAliveMs: never, pongWaitMs: 200 } });
  const heard = given.listen<Told>(BALANCES);
  await given.client.live.settled();
  at.road.halfOpen();
  await pay(at.payer, at.ann, 1);

  surroundings.say('back');

  await heard.until((all) => all.length === 1);
});

it('does not wait for its pause to end when the network is there again', async () => {
  await using at = await openWorld();
  const surroundings = device();
  const backoff = { firstMs: never, mostMs: never };
  using given = new GivenClient(at.url, at.ann, { surroundings, times: { backoff } });
  given.listen<Told>(BALANCES);
  await given.client.live.settled();
  at.road.cut();
  expect(await given.is('reconnecting')).toMatchObject({ attempt: 1, inMs: expect.any(Number) as unknown });

  surroundings.say('back');

  await given.is('live');
});

it('says that it is offline when the device does, until it is proved wrong', async () => {
  await using at = await openWorld();
  const surroundings = device();
  using given = new GivenClient(at.url, at.ann, { surroundings });
  given.listen<Told>(BALANCES);
  await given.client.live.settled();
  await given.is('live');

  surroundings.say('away');

  expect(given.states.at(-1)).toBe('offline');
  await given.is('live');
});

it('opens a socket with the first subscription and closes it after the last', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  expect(given.states).toEqual(['connecting']);
  const [one, two] = [given.listen<Told>(BALANCES), given.listen('subscription { paymentUpdated { id } }')];
  await given.client.live.settled();
  expect(at.road.size).toBe(1);

  one.stop();
  two.stop();

  await at.app.idle();
  expect(given.client.live.statusNow.state).toBe('connecting');
});
