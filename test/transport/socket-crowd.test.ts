import { Database } from '../../src/db/database';
import { largestBacklog } from '../../src/graphql/limits';
import { Peer, type Frame } from './peer';
import { RawPeer } from './raw-peer';
import { SmallServer } from './small-server';

const cursorOf = ({ payload }: Frame) => (payload as { extensions: { cursor: string } }).extensions.cursor;
const tickOf = ({ payload }: Frame) => (payload as { data: { ticks: number } }).data.ticks;

it('lets go of a subscriber that does not read, and nobody else notices', async () => {
  await using server = await SmallServer.open();
  const sleeper = await RawPeer.open(server.socketUrl);
  sleeper.say({ type: 'connection_init', payload: { token: 'ann', acks: true } });
  await sleeper.nextMessage();
  sleeper.say({ type: 'subscribe', id: '1', payload: { query: 'subscription { ticked { filler(size: 60000) } }' } });
  await sleeper.nextMessage();
  sleeper.socket.pause();
  await using reader = await Peer.greet(server.socketUrl, 'ann');
  await reader.watch('1', 'subscription { ticks }');

  let last = 0;
  while ((await server.subscriptions()) === 2) {
    await server.tick(...Array.from({ length: 20 }, () => (last += 1)));
    for (let n = last - 19; n <= last; n += 1) expect(tickOf(await reader.next())).toBe(n);
    if (last > 2_000) throw new Error(`${last} results are more than ${largestBacklog} bytes.`);
  }
  const { values } = (await server.figures.getSingleMetric('graphql_ws_close_total')?.get()) ?? {};
  expect(values).toMatchObject([{ labels: { code: '1013' }, value: 1 }]);
  sleeper.socket.destroy();
});

it('takes back a crowd that lost its connections at once, and reads the log for all of them together', async () => {
  const crowd = Number(process.env['CROWD'] ?? 500);
  await using server = await SmallServer.open({ limit: { connectionsPerUser: crowd * 2 } });
  const open = async (after?: string) => {
    const peer = await Peer.greet(server.socketUrl, 'ann', {});
    peer.subscribe('1', 'subscription { ticks }', { extensions: { after } });
    return peer;
  };
  const first = await Promise.all(Array.from({ length: crowd }, () => open()));
  while ((await server.subscriptions()) < crowd) await new Promise((resolve) => setImmediate(resolve));
  await server.tick(1);
  const cursors = await Promise.all(first.map(async (peer) => cursorOf(await peer.next())));
  for (const { ws } of first) ws.terminate();
  await server.tick(2, 3, 4);

  const statements = countStatements();
  const back = await Promise.all(cursors.map((cursor) => open(cursor)));
  const heard = await Promise.all(back.map(async (peer) => [await peer.next(), await peer.next(), await peer.next()]));
  const reads = statements.stop();

  for (const frames of heard) expect(frames.map(tickOf)).toEqual([2, 3, 4]);
  expect(reads).toBeLessThan(10);
  for (const { ws } of back) ws.terminate();
});

/** How many statements are sent to databases. */
function countStatements() {
  const query = jest.spyOn(Database.prototype, 'query');
  return {
    stop() {
      const count = query.mock.calls.filter(([statement]) => /locate|read_streams/.test(nameOf(statement))).length;
      query.mockRestore();
      return count;
    },
  };
}

const nameOf = (statement: string | { readonly name: string }) => (typeof statement === 'string' ? '' : statement.name);
