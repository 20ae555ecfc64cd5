'use strict';
const { createHmac } = require('node:crypto');
const { idOf } = require('./ids.js');

const secret = 'a secret of the benchmark, and of nothing else';

/** People and their tokens, known to all systems: HS256, a day long. Those of another kind are others. */
function makePeople(count, kind = 0) {
  return Array.from({ length: count }, (_, index) => {
    const [id, deviceId] = [idOf('usr', kind, index), idOf('dev', kind, index)];
    return { index, id, deviceId, token: sign({ iss: 'liveledger', sub: id, sid: deviceId }) };
  });
}

function sign(claims) {
  const iat = Math.floor(Date.now() / 1000);
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ ...claims, iat, exp: iat + 86_400 })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

function encode(value) {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

module.exports = { makePeople, secret };
