import { Peer } from './peer';
import { SmallServer } from './small-server';

it('closes with 4408 when nobody says who he is in time', async () => {
  await using server = await SmallServer.open({ initWaitMs: 20 });
  const peer = await Peer.open(server.socketUrl);
  expect(await peer.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });
});
