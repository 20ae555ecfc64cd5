import { EventEmitter, once } from 'node:events';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify from 'fastify';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { ideAssets, sendIde } from '../../src/transport/ide';
import { rootsOf, schema, Sessions, type Context } from './fixture-schema';

/** What the browser test needs of a server; the whole of Liveledger looks the same from there. */
export interface IdeServer {
  readonly url: string;
  /** A token of that account. */
  signIn(account: string): Promise<string>;
  /** Makes a `balanceUpdated` for that account, as soon as somebody listens to it. */
  topUp(account: string, amount: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface IdeServerOptions {
  /** With `refused` the route is there, and answers 404. */
  readonly demo?: 'on' | 'off' | 'refused';
  readonly tokenSeconds?: number;
}

/** A server of a few fields that is as strict about tokens as the real one. */
export async function startIdeServer({ demo = 'on', tokenSeconds = 900 }: IdeServerOptions = {}): Promise<IdeServer> {
  const sessions = new Sessions(tokenSeconds);
  const balances = new EventEmitter();
  const roots = rootsOf(sessions, balances);

  const app = Fastify({ forceCloseConnections: true });
  await app.register(ideAssets);
  const apollo = new ApolloServer<Context>({ schema, rootValue: roots.query });
  await apollo.start();
  const answer = fastifyApolloHandler(apollo, {
    // eslint-disable-next-line @typescript-eslint/require-await -- a refusal must come as a promise
    context: async ({ headers }) => ({ account: sessions.accountOf(headers.authorization) }),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      const isBrowser = request.method === 'GET' && request.headers.accept?.includes('text/html');
      return isBrowser ? sendIde(reply) : answer.call(app, request, reply);
    },
  });
  if (demo !== 'off') {
    app.post<{ Body: { account: string } }>('/demo/session', (request, reply) =>
      reply.code(demo === 'on' ? 200 : 404).send(demo === 'on' ? sessions.open(request.body.account) : {}),
    );
  }
  const url = await app.listen({ host: '127.0.0.1', port: 0 });

  const sockets = useServer<{ Authorization?: string }>(
    {
      schema,
      roots,
      onConnect({ connectionParams, extra }) {
        const authorization = connectionParams?.Authorization;
        if (sessions.know(authorization)) return true;
        extra.socket.close(4403, authorization === undefined ? 'TOKEN_MISSING' : 'TOKEN_INVALID');
        return false;
      },
      context: ({ connectionParams }): Context => ({ account: sessions.accountOf(connectionParams?.Authorization) }),
    },
    new WebSocketServer({ server: app.server, path: '/graphql' }),
  );

  return {
    url,
    signIn: (account) => Promise.resolve(sessions.open(account).accessToken),
    async topUp(account, amount) {
      const event = `topped up ${account}`;
      if (balances.listenerCount(event) === 0) await once(balances, `heard by ${account}`);
      balances.emit(event, amount);
    },
    async [Symbol.asyncDispose]() {
      await sockets.dispose();
      await app.close();
      await apollo.stop();
    },
  };
}
