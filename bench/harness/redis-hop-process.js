'use strict';
const Redis = require('ioredis');
const { answer } = require('./helper.js');
const { nowMs } = require('./moment.js');

let redis = null;

answer({
  async open({ url }) {
    redis = new Redis(url);
    await redis.ping();
  },
  async publish({ channel }) {
    await redis.publish(channel, String(nowMs()));
  },
});
