import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { Registry } from 'prom-client';
import { Services } from '../../src/base/services';
import { Database } from '../../src/db/database';
import { Documents } from '../../src/graphql/documents';
import { Contexts } from '../../src/live/contexts';
import { testDatabaseServer } from '../../src/testing/database-server';
import { Origins } from '../../src/transport/origins';
import { Reporter } from '../../src/graphql/reporter';
import { makeProtocol } from '../../src/transport/socket-protocol';
import { Sockets } from '../../src/transport/sockets';
import { Peer } from './peer';
import { smallSchema } from './small-schema';
import { onlyAnn } from './small-server';

it('closes with 4408 when nobody says who he is in time', async () => {
  const address = { ...(await testDatabaseServer()), database: 'postgres' };
  const database = await Database.open(address, { entities: [], onIdleError: () => undefined });
  const log = pino({ level: 'silent' });
  const reporter = new Reporter(log, true);
  const protocol = makeProtocol({
    schema: smallSchema,
    documents: new Documents(smallSchema, true),
    contexts: new Contexts(new Services(), database, onlyAnn),
    reporter,
    initWaitMs: 20,
  });
  const origins = new Origins(() => []);
  const sockets = new Sockets({ protocol, origins, figures: new Registry(), keepAliveMs: 60_000, reporter, log });
  const http = createServer();
  sockets.listen(http);
  await once(http.listen(0, '127.0.0.1'), 'listening');

  const peer = await Peer.open(`ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`);
  expect(await peer.closed).toEqual({ code: 4408, reason: 'Connection initialisation timeout' });

  await sockets.close();
  http.close();
  await database.close();
});
