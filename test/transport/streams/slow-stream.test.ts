import { once } from 'node:events';
import { connect } from 'node:net';
import { largestBacklog } from '../../../src/graphql/limits';
import { Peer, type Frame } from '../peer';
import { SmallServer } from '../small-server';

const tickOf = ({ payload }: Frame) => (payload as { data: { ticks: number } }).data.ticks;

it.each([
  ['an event stream', '/graphql/stream', 'text/event-stream'],
  ['a multipart answer', '/graphql', 'multipart/mixed;subscriptionSpec=1.0'],
])('cuts %s that nobody reads, and nobody else notices', async (_, path, accept) => {
  await using server = await SmallServer.open();
  const body = JSON.stringify({ query: 'subscription { ticked { filler(size: 60000) } }' });
  const sleeper = connect(Number(new URL(server.url).port), '127.0.0.1');
  sleeper.on('error', () => undefined); // Being cut off is what it is there for.
  sleeper.write(
    [
      `POST ${path} HTTP/1.1`,
      'host: liveledger.test',
      'authorization: Bearer ann',
      `accept: ${accept}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  await once(sleeper, 'readable');
  await using reader = await Peer.greet(server.socketUrl, 'ann');
  await reader.watch('1', 'subscription { ticks }');
  const answer = String(sleeper.read());
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  while ((await server.subscriptions()) < 2) await new Promise((resolve) => setImmediate(resolve));

  let last = 0;
  while ((await server.subscriptions()) === 2) {
    await server.tick(...Array.from({ length: 20 }, () => (last += 1)));
    for (let n = last - 19; n <= last; n += 1) expect(tickOf(await reader.next())).toBe(n);
    if (last > 2_000) throw new Error(`${last} results are more than ${largestBacklog} bytes.`);
  }
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('liveledger_stream_end_total{how="slow"} 1');
  sleeper.destroy();
});
