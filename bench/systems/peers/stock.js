'use strict';
// Apollo Server with subscriptions as its documentation puts it together: graphql-ws beside it, Redis for more than one node.
const { createServer } = require('node:http');
const { ApolloServer } = require('@apollo/server');
const { ApolloServerPluginDrainHttpServer } = require('@apollo/server/plugin/drainHttpServer');
const { expressMiddleware } = require('@as-integrations/express5');
const { makeExecutableSchema } = require('@graphql-tools/schema');
const cors = require('cors');
const express = require('express');
const { RedisPubSub } = require('graphql-redis-subscriptions');
const { useServer } = require('graphql-ws/use/ws');
const Redis = require('ioredis');
const { WebSocketServer } = require('ws');
const { typeDefs } = require('../../harness/contract.js');
const { viewerOf } = require('./sign-in.js');

const pubsub = new RedisPubSub({
  publisher: new Redis(process.env.REDIS_URL),
  subscriber: new Redis(process.env.REDIS_URL),
});
const resolvers = {
  Query: { serverTime: () => new Date().toISOString() },
  Subscription: {
    announcementPublished: { subscribe: () => pubsub.asyncIterableIterator('announcements') },
    notificationReceived: { subscribe: (_, __, { viewer }) => pubsub.asyncIterableIterator(`user:${viewer.id}`) },
  },
};

async function main() {
  const schema = makeExecutableSchema({ typeDefs, resolvers });
  const app = express();
  const httpServer = createServer(app);
  const wsServer = new WebSocketServer({ server: httpServer, path: '/graphql' });
  const serverCleanup = useServer(
    {
      schema,
      // Thousands connect before the first of them says who it is.
      connectionInitWaitTimeout: 60_000,
      onConnect: ({ connectionParams, extra }) => {
        extra.viewer = viewerOf(connectionParams);
      },
      context: ({ extra }) => ({ viewer: extra.viewer }),
    },
    wsServer,
  );
  const server = new ApolloServer({
    schema,
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer }),
      { serverWillStart: async () => ({ drainServer: async () => await serverCleanup.dispose() }) },
    ],
  });
  await server.start();
  app.use('/graphql', cors(), express.json(), expressMiddleware(server));
  httpServer.listen(0, '127.0.0.1', () => console.log(`listens on port ${httpServer.address().port}`));
}

void main();
