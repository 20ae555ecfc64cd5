import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { FaultProxy } from '../../src/testing';
import { TcpHost, TcpPeer } from './tcp-peer';

async function road() {
  const host = await TcpHost.open();
  const proxy = await FaultProxy.to(host.address);
  const near = await TcpPeer.to(proxy.port);
  const far = await host.guest();
  return {
    host,
    proxy,
    near,
    far,
    async [Symbol.asyncDispose]() {
      near.socket.destroy();
      await proxy[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

it('passes on what is said and how it ends, in both directions', async () => {
  await using at = await road();

  at.near.socket.end('to the server');
  await at.far.until(() => at.far.state === 'end');
  at.far.socket.end('to the client');
  await at.near.until(() => at.near.state === 'end');

  expect([at.far.received, at.near.received]).toEqual(['to the server', 'to the client']);
  expect(at.proxy.size).toBe(0);
});

it('cuts all connections with an RST to both sides, and lets new ones in', async () => {
  await using at = await road();

  expect(at.proxy.cut()).toBe(1);
  await at.near.until(() => at.near.state !== 'open');
  await at.far.until(() => at.far.state !== 'open');

  expect([at.near.state, at.far.state]).toEqual(['ECONNRESET', 'ECONNRESET']);
  using next = await TcpPeer.to(at.proxy.port);
  next.socket.write('again');
  await (await at.host.guest(1)).until('again');
});

it('passes on that one side has broken the connection', async () => {
  await using at = await road();

  at.far.socket.resetAndDestroy();
  await at.near.until(() => at.near.state !== 'open');

  expect(at.near.state).toBe('ECONNRESET');
});

it('refuses as if nobody listened, and accepts again on the same port', async () => {
  await using at = await road();

  at.proxy.refuse();
  using refused = await TcpPeer.to(at.proxy.port);
  expect(refused.state).toBe('ECONNREFUSED');
  at.near.socket.write('still in');
  await at.far.until('still in');

  await at.proxy.accept();
  using accepted = await TcpPeer.to(at.proxy.port);
  expect(accepted.state).toBe('open');
});

it('resets a client whose server is not there', async () => {
  await using proxy = await FaultProxy.to({ path: '/nowhere/at/all' });
  using near = await TcpPeer.to(proxy.port);

  await near.until(() => near.state !== 'open');

  expect(near.state).toBe('ECONNRESET');
});

it('holds everything back while it stalls, the end included, and loses nothing of it', async () => {
  await using at = await road();

  at.proxy.stall('down');
  at.far.socket.end('late');
  at.near.socket.write('in time');
  await at.far.until('in time');
  expect([at.near.received, at.near.state]).toEqual(['', 'open']);

  at.proxy.resume();
  await at.near.until(() => at.near.state === 'end');
  expect(at.near.received).toBe('late');
});

it('lets the sender meet backpressure while it stalls, and gives everything on afterwards', async () => {
  await using at = await road();
  const block = 'x'.repeat(256 * 1024);
  let sent = 0;

  at.proxy.stall('down');
  // What is taken in keeps the socket writable; it is full for good when a block has not gone after the other direction was heard twice.
  for (let round = 0; ; round += 1) {
    sent += 1;
    if (at.far.socket.write(block)) continue;
    const before = at.far.socket.writableLength;
    for (const word of [`a${round};`, `b${round};`]) {
      at.near.socket.write(word);
      await at.far.until(word);
      await turn();
    }
    if (at.far.socket.writableLength === before) break;
  }
  expect(at.near.received).toBe('');
  expect(at.far.socket.writableLength).toBeGreaterThan(0);

  at.proxy.resume();
  await at.near.until(() => at.near.received.length === sent * block.length);
});

it('leaves both sides in the belief that the other one is there, when it is half open', async () => {
  await using at = await road();

  at.proxy.halfOpen();
  at.far.socket.write('into nothing');
  at.near.socket.destroy();
  using next = await TcpPeer.to(at.proxy.port);
  next.socket.write('new ones pass');
  await (await at.host.guest(1)).until('new ones pass');

  expect([at.far.received, at.far.state, at.near.received]).toEqual(['', 'open', '']);
});

it('delays each piece and keeps their order', async () => {
  await using at = await road();
  await using straight = await FaultProxy.to(at.host.address);
  using other = await TcpPeer.to(straight.port);
  const heard: string[] = [];
  for (const guest of [at.far, await at.host.guest(1)])
    guest.socket.on('data', (bytes: Buffer) => heard.push(bytes.toString()));

  at.proxy.delay(500);
  at.near.socket.write('late ');
  other.socket.write('sent later');
  await at.far.until('late ');
  at.near.socket.write('later ');
  at.proxy.delay(0);
  at.near.socket.write('last');
  await at.far.until('last');

  expect(heard[0]).toBe('sent later');
  expect(at.far.received).toBe('late later last');
});

it('gives on every byte in order, whatever happens short of a cut', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 5_000 }) },
    { weight: 1, arbitrary: fc.constantFrom('stall' as const, 'resume' as const) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 }) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      await using at = await road();
      let said = '';
      for (const one of steps) {
        if (one === 'stall') at.proxy.stall();
        else if (one === 'resume') at.proxy.resume();
        else if (typeof one === 'number') at.proxy.delay(one);
        else {
          said += one;
          at.near.socket.write(one, 'latin1');
          await turn();
        }
      }
      at.near.socket.end();
      at.proxy.resume();
      await at.far.until(() => at.far.state === 'end');
      expect(at.far.received).toBe(said);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 20) },
  );
});
