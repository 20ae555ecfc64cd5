'use strict';
// Mercurius with its emitter for Redis, compiled queries, and orders from Postgres.
const Fastify = require('fastify');
const mercurius = require('mercurius');
const redis = require('mqemitter-redis');
const { typeDefs } = require('../../harness/contract.js');
const { orderTypeDefs } = require('../../harness/orders.js');
const { openOrders } = require('./orders.js');
const { viewerOf } = require('./sign-in.js');

const app = Fastify();
const orders = openOrders();
const resolvers = {
  Query: {
    serverTime: () => new Date().toISOString(),
    order: (_, { id }, { viewer }) => orders.find(id, viewer),
  },
  Subscription: {
    announcementPublished: { subscribe: (_, __, { pubsub }) => pubsub.subscribe('announcements') },
    notificationReceived: { subscribe: (_, __, { pubsub, viewer }) => pubsub.subscribe(`user:${viewer.id}`) },
  },
};

app.register(mercurius, {
  schema: `${typeDefs}${orderTypeDefs}`,
  resolvers,
  context: ({ headers }) => ({ viewer: viewerOf(headers) }),
  jit: 1,
  subscription: {
    emitter: redis({ port: Number(new URL(process.env.REDIS_URL).port), host: '127.0.0.1' }),
    onConnect: ({ payload }) => ({ viewer: viewerOf(payload) }),
  },
});
app.listen({ port: 0, host: '127.0.0.1' }).then(() => console.log(`listens on port ${app.server.address().port}`));
