'use strict';
const { join } = require('node:path');

/** The one of the test kit: a redis-server of our own, on a free port, with nothing on disk. */
function startRedis() {
  return require(join(__dirname, '..', '..', 'dist', 'server', 'testing', 'redis-server.js')).startRedis();
}

module.exports = { startRedis };
