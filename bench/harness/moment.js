'use strict';
const { randomUUID } = require('node:crypto');

const shape = /timed-[\da-f-]{36}/;

/** To be written into something whose commit we want to know of. */
function makeMark() {
  return `timed-${randomUUID()}`;
}

/** The first in a value of a statement, whatever it is; undefined where there is none. */
function markIn(value) {
  return shape.exec(String(value))?.[0];
}

/** Of a clock that all processes of a machine share. */
function nowMs() {
  return Number(process.hrtime.bigint()) / 1e6;
}

module.exports = { makeMark, markIn, nowMs };
