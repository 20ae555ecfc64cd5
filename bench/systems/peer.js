'use strict';
const { join } = require('node:path');
const { secret } = require('../harness/people.js');
const { startRedis } = require('../harness/redis.js');
const { Server } = require('../harness/server.js');
const { publishers } = require('./publishers.js');

/** A peer with a Redis of its own, so that it hears nothing of what is meant for others. */
function peer(name, label) {
  return {
    name,
    label,
    isOurs: false,
    /** `databaseUrl` is that of Liveledger, for those who read what it has written. */
    async start({ databaseUrl } = {}) {
      const redis = await startRedis();
      const server = await Server.start({
        command: join(__dirname, 'peers', `${name}.js`),
        env: {
          NODE_ENV: 'production',
          REDIS_URL: redis.url,
          JWT_SECRET: secret,
          ...(databaseUrl && { DATABASE_URL: databaseUrl }),
        },
        readPort: (said) => {
          const port = /listens on port (\d+)/.exec(said)?.[1];
          return port === undefined ? null : Number(port);
        },
      });
      const publisher = publishers[name](redis);
      return {
        server,
        publish(kind, events) {
          for (const { n, person } of events) publisher.send(kind.channelOf(person), kind.field, kind.make(n, person));
        },
        async stop() {
          await publisher.close();
          await server.stop();
          await redis.kill();
        },
      };
    },
  };
}

module.exports = { peer };
