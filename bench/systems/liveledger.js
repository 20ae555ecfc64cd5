'use strict';
const { join } = require('node:path');
const Redis = require('ioredis');
const { ask } = require('../harness/ask.js');
const { openDatabase } = require('../harness/database.js');
const { factOf } = require('../harness/facts.js');
const { makePeople, secret } = require('../harness/people.js');
const { startRedis } = require('../harness/redis.js');
const { Server } = require('../harness/server.js');

const command = join(__dirname, '..', '..', 'bin', 'liveledger.js');

const environment = {
  NODE_ENV: 'production',
  PORT: '0',
  JWT_SECRET: secret,
  RATE_LIMIT_PER_MINUTE: '0',
  MAX_CONNECTIONS_PER_USER: '100000',
  LOG_LEVEL: 'warn',
};

/**
 * The product as it is started, one node of it unless more are asked for. At the hub's input stands Redis: events are published as if another node
 * had just committed them, numbered without a gap, so that the node takes them without a look into the log.
 */
const liveledger = {
  name: 'liveledger',
  label: 'Liveledger',
  isOurs: true,
  /** Among the people, `rich` are given money, and `sellers` may sell. */
  async start({ people = [], rich = [], sellers = [] } = {}) {
    const [redis, database] = [await startRedis(), await openDatabase()];
    const nodes = [];
    const startNode = async ({ preload } = {}) => {
      const node = await Server.start({
        command,
        args: ['start'],
        env: { ...environment, DATABASE_URL: database.url, REDIS_URL: redis.url },
        preload,
        readPort,
      });
      nodes.push(node);
      return node;
    };
    const server = await startNode();
    const [admin] = makePeople(1, 1);
    await database.admit([...people, admin]);
    await database.appoint([admin], ['ADMIN']);
    await database.appoint(sellers, ['CUSTOMER', 'SELLER']);
    await enrich(server, admin, rich);
    const client = new Redis(redis.url, { enableAutoPipelining: true, lazyConnect: true });
    const heads = new Map();
    return {
      server,
      database,
      redis,
      /** A further one on the same database and Redis. */
      startNode,
      publish(kind, events) {
        for (const { n, person } of events) {
          const { stream, id, topic, occurredAt, text } = factOf(kind, n, person);
          const seq = (heads.get(stream) ?? 0) + 1;
          heads.set(stream, seq);
          void client.publish(stream, ['bench', seq, id, topic, Date.parse(occurredAt), text].join('\n'));
        }
      },
      async stop() {
        client.disconnect();
        for (const node of nodes) await node.stop();
        await redis.kill();
        await database.close();
      },
    };
  },
};

/** When it is ready. The steps and the sentence at their end come by two ways, in any order. */
function readPort(said) {
  const port = /server listens on port (\d+)/.exec(said)?.[1];
  return port !== undefined && /Stop {7}/.test(said) ? Number(port) : null;
}

const document =
  'mutation ($userId: ID!, $amount: MoneyInput!, $idempotencyKey: String!) { adjustBalance(userId: $userId, amount: $amount, note: "Bench", idempotencyKey: $idempotencyKey) { status } }';

/** As an admin does it: money that came from nowhere would not add up. */
async function enrich(server, admin, people) {
  for (const { id } of people) {
    const amount = { amount: '1000000.00', currency: 'EUR' };
    await ask(server, admin, document, { userId: id, amount, idempotencyKey: id });
  }
}

module.exports = { liveledger };
