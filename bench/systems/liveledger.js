'use strict';
const { join } = require('node:path');
const Redis = require('ioredis');
const { openDatabase } = require('../harness/database.js');
const { makePeople, secret } = require('../harness/people.js');
const { startRedis } = require('../harness/redis.js');
const { Server } = require('../harness/server.js');

const command = join(__dirname, '..', '..', 'bin', 'liveledger.js');

/** The topic and the payload that a node would have told the others: what its hub is fed with. */
const facts = {
  announcementPublished: {
    topic: 'announcement.published',
    payload: ({ announcement }) => ({ announcement: { ...announcement, audience: null, expiresAt: null } }),
  },
  notificationReceived: {
    topic: 'notification.received',
    payload: ({ notification, unreadCount, sound }, person) => ({
      notification: { ...notification, userId: person.id },
      unreadCount,
      sound,
    }),
  },
};

/**
 * The product as it is started, one node of it. At the hub's input stands Redis: events are published as if another node
 * had just committed them, numbered without a gap, so that the node takes them without a look into the log.
 */
const liveledger = {
  name: 'liveledger',
  label: 'Liveledger',
  isOurs: true,
  /** `rich` are those among the people who are given money. */
  async start({ people = [], rich = [] } = {}) {
    const [redis, database] = [await startRedis(), await openDatabase()];
    const server = await Server.start({
      command,
      args: ['start'],
      env: {
        NODE_ENV: 'production',
        PORT: '0',
        DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        JWT_SECRET: secret,
        RATE_LIMIT_PER_MINUTE: '0',
        MAX_CONNECTIONS_PER_USER: '100000',
        LOG_LEVEL: 'warn',
      },
      readPort,
    });
    const [admin] = makePeople(1, 1);
    await database.admit([...people, admin]);
    if (rich.length > 0) {
      await database.promote(admin);
      await enrich(server, admin, rich);
    }
    const client = new Redis(redis.url, { enableAutoPipelining: true });
    const heads = new Map();
    return {
      server,
      publish(kind, events) {
        const { topic, payload } = facts[kind.field];
        for (const { n, person } of events) {
          const [stream, event] = [kind.channelOf(person), kind.make(n, person)];
          const seq = (heads.get(stream) ?? 0) + 1;
          heads.set(stream, seq);
          const time = Date.parse(event.occurredAt);
          void client.publish(
            stream,
            ['bench', seq, event.id, topic, time, JSON.stringify(payload(event, person))].join('\n'),
          );
        }
      },
      async stop() {
        client.disconnect();
        await server.stop();
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
async function enrich({ url }, admin, people) {
  const address = url.replace(/^ws/, 'http');
  for (const { id } of people) {
    const variables = { userId: id, amount: { amount: '1000000.00', currency: 'EUR' }, idempotencyKey: id };
    const answer = await globalThis.fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${admin.token}` },
      body: JSON.stringify({ query: document, variables }),
    });
    const { errors } = await answer.json();
    if (errors) throw new Error(`Nobody can be made rich: ${JSON.stringify(errors)}`);
  }
}

module.exports = { liveledger };
