import { Role } from '../../src/base/role';
import { Viewer } from '../../src/base/viewer';
import { Peer, type Frame } from './peer';
import { SmallServer, onlyAnn, someone } from './small-server';

const later = new Date(Date.now() + 3_600_000);
const people = new Map(
  ['ann', 'bob', 'cem'].map((name) => [name, new Viewer(`usr_${name}`, [Role.CUSTOMER], name, `dev_${name}`, later)]),
);
const identity = {
  ...onlyAnn,
  viewerOf: (token: string) => Promise.resolve(people.get(token) ?? someone),
};

let server: SmallServer;
beforeAll(async () => {
  server = await SmallServer.open({ identity });
});
afterAll(() => server.close());

const cursorOf = ({ payload }: Frame) => (payload as { extensions: { cursor: string } }).extensions.cursor;
const dataOf = ({ payload }: Frame) => (payload as { data: Record<string, unknown> }).data;
const ticks = 'subscription { ticks }';

it('goes on after the cursor of any result, over and over, once and in order', async () => {
  let after: string | undefined;
  const seen: unknown[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    await using peer = await Peer.greet(server.socketUrl, 'ann');
    await peer.watch('1', ticks, { extensions: { after } });
    await server.tick(turn * 2, turn * 2 + 1);
    // One of the two is left for the next turn, which finds it in the log.
    for (let n = turn === 0 ? 1 : 2; n > 0; n -= 1) {
      const frame = await peer.next();
      seen.push(dataOf(frame)['ticks']);
      after = cursorOf(frame);
    }
  }
  expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

it('confirms with a cursor from which nothing is missed, before the first event', async () => {
  await using early = await Peer.greet(server.socketUrl, 'ann');
  const { payload } = await early.watch('x', ticks);
  const { subscribed, cursor } = payload as { subscribed: string; cursor: string };
  expect(subscribed).toBe('x');
  await server.tick(20);
  await using resumed = await Peer.greet(server.socketUrl, 'ann');
  await resumed.watch('y', ticks, { extensions: { after: cursor } });
  expect(dataOf(await resumed.next())).toEqual({ ticks: 20 });
});

it('says nothing of it to those who did not ask', async () => {
  await using peer = await Peer.greet(server.socketUrl, 'ann', {});
  peer.subscribe('1', ticks);
  while ((await server.subscriptions()) === 0) await new Promise((resolve) => setImmediate(resolve));
  await using probe = await Peer.greet(server.socketUrl, 'bob');
  await probe.watch('1', ticks);
  await server.tick(21);
  await probe.next();
  expect(dataOf(await peer.next())).toEqual({ ticks: 21 });
});

it('sends each member of a group the same under its own id, and several operations of a socket each theirs', async () => {
  await using one = await Peer.greet(server.socketUrl, 'ann');
  await using two = await Peer.greet(server.socketUrl, 'bob');
  await one.watch('a', ticks);
  await one.watch('quite-another-id-😀', ticks);
  await one.watch('from', 'subscription { ticks(from: 50) }');
  await two.watch('b', ticks);
  await server.tick(22);
  const frames = [await one.next(), await one.next(), await one.next()];
  expect(new Map(frames.map((frame) => [frame.id, dataOf(frame)['ticks']]))).toEqual(
    new Map([
      ['a', 22],
      ['quite-another-id-😀', 22],
      ['from', 50],
    ]),
  );
  expect(await two.next()).toMatchObject({ id: 'b', payload: { data: { ticks: 22 } } });
});

it.each(['markedName', 'unmarkedName'])('never sends one viewer what was made for another: %s', async (field) => {
  const peers = new Map<string, Peer>();
  for (const name of people.keys()) peers.set(name, await Peer.greet(server.socketUrl, name));
  for (const peer of peers.values()) await peer.watch('1', `subscription { ${field} }`);
  await server.tick(23, 24);
  for (const [name, peer] of peers)
    expect([dataOf(await peer.next()), dataOf(await peer.next())]).toEqual([{ [field]: name }, { [field]: name }]);
  // What nobody has marked is found out, and said.
  expect(server.bugs.length > 0).toBe(field === 'unmarkedName');
  for (const peer of peers.values()) peer.ws.terminate();
});

it('refuses a subscription that could leave out its only field, or has two', async () => {
  await using peer = await Peer.greet(server.socketUrl, 'ann');
  const bad = [
    'subscription { ticks @skip(if: true) }',
    'subscription { ... @include(if: false) { ticks } }',
    'subscription { ...F } fragment F on Subscription { ticks @skip(if: true) }',
    'subscription { ticks unmarkedName }',
    'subscription { __typename }',
  ];
  for (const query of bad)
    expect(await peer.ask(query)).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
});

describe('limits', () => {
  it('are on the subscriptions of a connection, however many come at once', async () => {
    await using own = await SmallServer.open({ limit: { subscriptionsPerConnection: 3 } });
    await using peer = await Peer.greet(own.socketUrl, 'ann');
    for (let n = 0; n < 1_000; n += 1) peer.subscribe(String(n), ticks);
    const frames: Frame[] = [];
    while (frames.length < 1_000) frames.push(await peer.next());
    expect(frames.filter(({ type }) => type === 'ping')).toHaveLength(3);
    expect(frames.find(({ type }) => type === 'error')?.payload).toMatchObject([
      { extensions: { code: 'RATE_LIMITED', reason: 'TOO_MANY_SUBSCRIPTIONS' } },
    ]);
    peer.send({ type: 'complete', id: '0' });
    expect((await peer.watch('again', ticks)).type).toBe('ping');
  });

  it('are on the connections of a user', async () => {
    await using own = await SmallServer.open({ identity, limit: { connectionsPerUser: 2 } });
    await using first = await Peer.greet(own.socketUrl, 'ann');
    await using second = await Peer.greet(own.socketUrl, 'ann');
    const third = await Peer.open(own.socketUrl);
    third.send({ type: 'connection_init', payload: { token: 'ann' } });
    expect(await third.closed).toEqual({ code: 1013, reason: 'TOO_MANY_CONNECTIONS' });
    await using other = await Peer.greet(own.socketUrl, 'bob');
    expect([first, second, other].every(({ ws }) => ws.readyState === ws.OPEN)).toBe(true);
  });

  it('are on the operations of a minute; the first subscriptions and those that go on are free', async () => {
    await using own = await SmallServer.open({ limit: { perMinute: 3, subscriptionsPerConnection: 2 } });
    await using peer = await Peer.greet(own.socketUrl, 'ann');
    const { payload } = await peer.watch('1', ticks);
    const { cursor } = payload as { cursor: string };
    await peer.watch('2', ticks);
    peer.send({ type: 'complete', id: '2' });
    for (let n = 0; n < 3; n += 1) expect(await peer.ask('{ name }')).toEqual({ data: { name: 'Ann' } });
    expect(await peer.ask('{ name }')).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) as number } }],
    });
    expect(await peer.watch('3', ticks)).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect((await peer.watch('4', ticks, { extensions: { after: cursor } })).type).toBe('ping');
  });
});
