'use strict';
const { once } = require('node:events');
const { join } = require('node:path');
const Redis = require('ioredis');
const { Helper } = require('./helper.js');
const { nowMs } = require('./moment.js');

const channel = 'hop';

/** From one process to another through Redis, and nothing else: what a message between nodes takes at least. */
class RedisHop {
  publisher = new Helper(join(__dirname, 'redis-hop-process.js'));

  async open(url) {
    this.redis = new Redis(url);
    await this.redis.subscribe(channel);
    await this.publisher.ask({ do: 'open', url });
  }

  /** Milliseconds from publishing to hearing. */
  async hop() {
    const heard = once(this.redis, 'message').then(([, sentAt]) => nowMs() - Number(sentAt));
    await this.publisher.ask({ do: 'publish', channel });
    return heard;
  }

  async close() {
    this.redis.disconnect();
    await this.publisher.close();
  }
}

module.exports = { RedisHop };
