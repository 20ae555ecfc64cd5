'use strict';
const jwt = require('jsonwebtoken');

/** Whose socket it is; what the documentation of each peer leaves to the reader, alike for all. */
function viewerOf(connectionParams) {
  const token = connectionParams.authorization.replace(/^Bearer /, '');
  const { sub, exp } = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'], issuer: 'liveledger' });
  return { id: sub, expiresAt: exp };
}

module.exports = { viewerOf };
