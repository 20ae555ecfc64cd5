import { Registry } from 'prom-client';
import { startLiveledger, type World } from '../../src/testing';
import { Health } from '../../src/transport/health';
import { SocketFigures } from '../../src/transport/socket-figures';
import { DatabaseRoad } from './database-road';
import { Peer } from './peer';
import { exchange, head } from './raw-http';
import { sharedWorld } from './shared-world';
import { StreamReader } from './streams/stream-reader';

const world = sharedWorld();
const get = async (app: World, path: string) => {
  const response = await fetch(`${app.url}${path}`);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

it('is alive, and ready', async () => {
  expect(await get(world(), '/livez')).toEqual({ status: 200, type: 'text/plain; charset=utf-8', text: 'ok\n' });
  expect(await get(world(), '/readyz')).toEqual({ status: 200, type: 'text/plain; charset=utf-8', text: 'ok\n' });
  const verbose = await get(world(), '/readyz?verbose');
  expect(verbose.text).toBe('[+] serving ok\n[+] database ok\nok\n');
});

it('is alive but not ready while the database is away, and ready again when it is back', async () => {
  await using road = await DatabaseRoad.open();
  await using app = await startLiveledger({ database: road.address });

  road.block();
  const away = await get(app, '/readyz');
  expect([away.status, away.text]).toEqual([503, '[+] serving ok\n[-] database failed\nnot ready\n']);
  expect((await get(app, '/livez')).status).toBe(200);

  road.clear();
  expect((await get(app, '/readyz')).status).toBe(200);
});

it('is not ready when a check gives no answer, and asks it once for all who want to know', async () => {
  let asked = 0;
  const health = new Health([{ name: 'stuck', probe: () => ((asked += 1), new Promise(() => undefined)) }], 20);
  const looks = await Promise.all([health.look(), health.look(), health.look()]);
  for (const { ready, lines } of looks) expect([ready, lines]).toEqual([false, ['[+] serving ok', '[-] stuck failed']]);
  expect(asked).toBe(1);
});

it('is not ready when a check breaks', async () => {
  const health = new Health([
    {
      name: 'broken',
      probe: () => {
        throw new Error('broken');
      },
    },
  ]);
  expect((await health.look()).ready).toBe(false);
  health.drain();
  expect((await health.look()).lines).toEqual(['[-] serving failed', '[-] broken failed']);
});

describe('the figures', () => {
  const metrics = async () => (await get(world(), '/metrics')).text;
  const seriesOf = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(`${name}{`));

  it('count answers by path and status', async () => {
    await get(world(), '/livez');
    await get(world(), '/graphql');
    const text = await metrics();
    expect((await get(world(), '/metrics')).type).toBe('text/plain; version=0.0.4; charset=utf-8');
    const count = 'http_server_request_duration_seconds_count';
    expect(text).toContain(`${count}{method="GET",route="/livez",status="200"}`);
    expect(text).toContain(`${count}{method="GET",route="/graphql",status="400"}`);
  });

  it('do not grow with paths, methods or queries that somebody makes up', async () => {
    const series = async () => seriesOf(await metrics(), 'http_server_request_duration_seconds_count').length;
    await get(world(), '/nothing');
    await exchange(world().url, head('PROPFIND', '/graphql'));
    await exchange(world().url, head('GET', '/%zz'));
    const before = await series();
    for (let n = 0; n < 20; n += 1) {
      await get(world(), `/nothing-${n}`);
      await get(world(), `/ide/assets/${n}.js`);
      await get(world(), `/livez?n=${n}`);
      await exchange(world().url, head('GET', `/%z${n}`));
    }
    for (const method of ['LINK', 'LOCK', 'MKCOL', 'SEARCH', 'UNLINK'])
      await exchange(world().url, head(method, '/graphql'));
    // That of the assets is new.
    expect((await series()) - before).toBeLessThanOrEqual(1);
  });

  it('count sockets, and why they closed', async () => {
    const ann = await world().as('customer');
    await using peer = await Peer.greet(world().socketUrl, ann.accessToken);
    expect(await metrics()).toContain('graphql_ws_connections 1');
    peer.send('nonsense');
    await peer.closed;
    expect(await metrics()).toContain('graphql_ws_close_total{code="4400"} 1');
  });

  it('count subscriptions over plain HTTP, how they ended, and how fresh what this node knows is', async () => {
    const { accessToken } = await world().as('customer');
    const headers = { accept: 'text/event-stream', authorization: `Bearer ${accessToken}` };
    const query = encodeURIComponent('subscription { balanceUpdated { id } }');
    const stream = await StreamReader.open(`${world().url}/graphql/stream?query=${query}`, { headers }, '\n\n');
    expect(await stream.next()).not.toBeNull();
    expect(await metrics()).toContain('liveledger_streams 1');
    await stream[Symbol.asyncDispose]();
    await world().idle();
    expect(await metrics()).toContain('liveledger_stream_end_total{how="left"} 1');
    expect(Number(/^liveledger_sweep_lag_seconds ([\d.]+)$/m.exec(await metrics())?.[1])).toBeGreaterThanOrEqual(0);
  });

  it('do not grow with close codes that clients make up', async () => {
    const registry = new Registry();
    const figures = new SocketFigures(registry, () => 0);
    for (let code = 3000; code < 5000; code += 1) figures.closed(code);
    expect(seriesOf(await registry.metrics(), 'graphql_ws_close_total').length).toBeLessThan(10);
  });
});
