import { Peer, type Frame } from './peer';
import { SmallServer } from './small-server';

let server: SmallServer;
beforeAll(async () => {
  server = await SmallServer.open();
});
afterAll(async () => {
  await server.close();
  expect(server.bugs).toEqual([]);
});

const open = () => Peer.open(server.socketUrl);
const greet = () => Peer.greet(server.socketUrl, 'ann');
const init = { type: 'connection_init', payload: { token: 'ann' } };
const silence = 'subscription { ticks }';
const malformed = { code: 4400, reason: 'Invalid message received' };

/** The answer to one more question, whatever comes before it. */
async function lastAnswer(peer: Peer): Promise<Frame> {
  peer.subscribe('last', '{ name }');
  for (;;) {
    const frame = await peer.next();
    if (frame.id === 'last') return frame;
  }
}

it('closes with 4401 after an operation before the greeting', async () => {
  const peer = await open();
  peer.subscribe('1', '{ __typename }');
  expect(await peer.closed).toEqual({ code: 4401, reason: 'Unauthorized' });
});

it('closes with 4401 after an operation before the answer to the greeting', async () => {
  const peer = await open();
  peer.send(init);
  peer.subscribe('1', '{ name }');
  expect((await peer.closed).code).toBe(4401);
});

it('closes with 4429 after a second greeting, answered or not', async () => {
  for (const peer of [await open(), await greet()]) {
    peer.send(init);
    peer.send(init);
    expect(await peer.closed).toEqual({ code: 4429, reason: 'Too many initialisation requests' });
  }
});

describe('an id', () => {
  it('is taken while its operation is under way: 4409', async () => {
    const peer = await greet();
    peer.subscribe('1', silence);
    peer.subscribe('1', '{ __typename }');
    expect(await peer.closed).toEqual({ code: 4409, reason: 'Subscriber for 1 already exists' });
  });

  it('is free again when its operation has ended', async () => {
    await using peer = await greet();
    for (let n = 0; n < 3; n += 1) expect(await peer.ask('{ name }')).toEqual({ data: { name: 'Ann' } });
    peer.subscribe('1', silence);
    peer.send({ type: 'complete', id: '1' });
    peer.subscribe('1', '{ name }');
    expect(await peer.next()).toMatchObject({ type: 'ping', payload: { subscribed: '1' } });
    expect(await peer.next()).toEqual({ type: 'next', id: '1', payload: { data: { name: 'Ann' } } });
  });

  it('is free again also for whoever cannot wait', async () => {
    await using peer = await greet();
    for (let n = 0; n < 100; n += 1) {
      peer.subscribe('1', n % 2 === 0 ? silence : '{ name }');
      peer.send({ type: 'complete', id: '1' });
    }
    expect(await lastAnswer(peer)).toEqual({ type: 'next', id: 'last', payload: { data: { name: 'Ann' } } });
    expect(await server.subscriptions()).toBe(0);
  });

  it.each(['__proto__', 'constructor', 'toString', '\0', '😀', '\ud800', 'x'.repeat(256)])('may be %j', async (id) => {
    await using peer = await greet();
    peer.subscribe(id, '{ name }');
    expect(await peer.next()).toEqual({ type: 'next', id, payload: { data: { name: 'Ann' } } });
    expect(await peer.next()).toEqual({ type: 'complete', id });
    peer.subscribe(id, silence);
    peer.subscribe(id, silence);
    expect((await peer.closed).code).toBe(4409);
  });

  it.each(['x'.repeat(257), 'x'.repeat(200_000)])('has at most 256 characters: 4400', async (id) => {
    const peer = await greet();
    peer.subscribe(id, '{ name }');
    expect(await peer.closed).toEqual({ code: 4400, reason: 'Operation id too long' });
  });
});

it.each([
  ['no JSON', 'hello'],
  ['nothing', ''],
  ['half of an object', '{"type":'],
  ['an array', '[{"type":"ping"}]'],
  ['a text', '"ping"'],
  ['null', 'null'],
  ['no type', '{}'],
  ['a type that is no text', '{"type":{}}'],
  ['a type that nobody knows', '{"type":"start","id":"1","payload":{"query":"{ name }"}}'],
  ['a type of the other protocol', '{"type":"connection_terminate"}'],
  ['__proto__ as a type', '{"type":"__proto__"}'],
  ['an acknowledgement', '{"type":"connection_ack"}'],
  ['a result', '{"type":"next","id":"1","payload":{}}'],
  ['an error', '{"type":"error","id":"1","payload":[{"message":"x"}]}'],
  ['an error that says nothing', '{"type":"error","id":"1","payload":[null]}'],
  ['an operation without an id', '{"type":"subscribe","payload":{"query":"{ name }"}}'],
  ['an operation with an empty id', '{"type":"subscribe","id":"","payload":{"query":"{ name }"}}'],
  ['an operation with a number for an id', '{"type":"subscribe","id":1,"payload":{"query":"{ name }"}}'],
  ['an operation without a query', '{"type":"subscribe","id":"1","payload":{}}'],
  ['a query that is no text', '{"type":"subscribe","id":"1","payload":{"query":{}}}'],
  ['variables as text', '{"type":"subscribe","id":"1","payload":{"query":"{ name }","variables":"{}"}}'],
  ['variables as an array', '{"type":"subscribe","id":"1","payload":{"query":"{ name }","variables":[]}}'],
  [
    'an operation name that is no text',
    '{"type":"subscribe","id":"1","payload":{"query":"{ name }","operationName":1}}',
  ],
  ['extensions as text', '{"type":"subscribe","id":"1","payload":{"query":"{ name }","extensions":"x"}}'],
  ['the end of nothing', '{"type":"complete"}'],
  ['a ping with a text', '{"type":"ping","payload":"x"}'],
  ['arrays in arrays without an end', '['.repeat(100_000)],
  ['bytes', Buffer.from('{"type":"ping"}')],
])('closes with 4400 after %s, greeted or not', async (_, message) => {
  for (const peer of [await greet(), await open()]) {
    peer.send(message);
    expect(await peer.closed).toEqual(malformed);
  }
});

it('answers a ping with a pong that has the same payload, also before the greeting', async () => {
  await using peer = await open();
  peer.send({ type: 'ping', payload: { n: 1 } });
  peer.send({ type: 'pong' });
  peer.send({ type: 'ping' });
  expect([await peer.next(), await peer.next()]).toEqual([{ type: 'pong', payload: { n: 1 } }, { type: 'pong' }]);
});

it('closes with 1009 after a message over 256 KiB', async () => {
  await using large = await greet();
  large.send(JSON.stringify({ type: 'ping', payload: { a: 'x'.repeat(256 * 1024 - 100) } }));
  expect((await large.next()).type).toBe('pong');
  const peer = await open();
  peer.send('x'.repeat(256 * 1024 + 1));
  expect((await peer.closed).code).toBe(1009);
});

it('closes with 1007 after bytes that are no UTF-8', async () => {
  const peer = await open();
  peer.ws.send(Buffer.from([0xff, 0xfe]), { binary: false });
  expect((await peer.closed).code).toBe(1007);
});

it.each([[[]], [['graphql-ws']], [['graphql-transport-ws2', 'soap']]])(
  'closes with 4406 after the protocols %j',
  async (protocols) => {
    const peer = await Peer.open(server.socketUrl, { protocols }).catch((error: unknown) => error);
    if (peer instanceof Peer) expect((await peer.closed).code).toBe(4406);
    // A client that offered others takes the connection for failed when none is chosen.
    else expect(String(peer)).toContain('Server sent no subprotocol');
  },
);

it('takes its own protocol out of several', async () => {
  await using peer = await Peer.open(server.socketUrl, { protocols: ['graphql-ws', 'graphql-transport-ws'] });
  expect(peer.ws.protocol).toBe('graphql-transport-ws');
});
