'use strict';
const Redis = require('ioredis');
const mqemitter = require('mqemitter-redis');

/** How an event gets into Redis in the form that the system reads: each gives a way to send one, and a way to stop. */
const publishers = {
  /** JSON of what the resolvers are given. */
  stock: openText,
  /** The same text, which is what it sends on. */
  'hand-written': openText,
  /** Whatever its own emitter makes of it. */
  mercurius({ port }) {
    const emitter = mqemitter({ port, host: '127.0.0.1' });
    return {
      send: (topic, field, event) => emitter.emit({ topic, payload: { [field]: event } }),
      close: () => new Promise((resolve) => emitter.close(resolve)),
    };
  },
};

function openText({ url }) {
  const redis = new Redis(url, { enableAutoPipelining: true });
  return {
    send: (channel, field, event) => void redis.publish(channel, JSON.stringify({ [field]: event })),
    close: () => redis.quit(),
  };
}

module.exports = { publishers };
