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
const { orderEventTypeDefs } = require('../../harness/order-events.js');
const { orderTypeDefs } = require('../../harness/orders.js');
const { openOrders } = require('./orders.js');
const { viewerOf } = require('./sign-in.js');

const pubsub = new RedisPubSub({
  publisher: new Redis(process.env.REDIS_URL),
  subscriber: new Redis(process.env.REDIS_URL),
});
const orders = openOrders();
const resolvers = {
  Query: {
    serverTime: () => new Date().toISOString(),
    order: (_, { id }, { viewer }) => orders.find(id, viewer),
  },
  Mutation: {
    async updateOrderStatus(_, { input }, { viewer }) {
      const event = await orders.move(input, viewer);
      await pubsub.publish(`user:${event.order.customer.id}`, { orderStatusChanged: event });
      return event.order;
    },
  },
  Subscription: {
    announcementPublished: { subscribe: () => pubsub.asyncIterableIterator('announcements') },
    notificationReceived: { subscribe: (_, __, { viewer }) => pubsub.asyncIterableIterator(`user:${viewer.id}`) },
    orderStatusChanged: { subscribe: (_, __, { viewer }) => pubsub.asyncIterableIterator(`user:${viewer.id}`) },
  },
};

async function main() {
  const schema = makeExecutableSchema({ typeDefs: [typeDefs, orderTypeDefs, orderEventTypeDefs], resolvers });
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
  const context = async ({ req }) => ({ viewer: viewerOf(req.headers) });
  app.use('/graphql', cors(), express.json(), expressMiddleware(server, { context }));
  httpServer.listen(0, '127.0.0.1', () => console.log(`listens on port ${httpServer.address().port}`));
}

void main();
