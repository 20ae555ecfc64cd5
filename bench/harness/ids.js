'use strict';

/** In the form that Liveledger's ids have; the same for all systems, so that all send the same bytes. */
function idOf(kind, n, index) {
  return `${kind}_0${String(index).padStart(12, '0')}${String(n).padStart(13, '0')}`;
}

const begin = Date.UTC(2026, 0, 1);

function timeOf(n) {
  return new Date(begin + n).toISOString();
}

module.exports = { idOf, timeOf };
