'use strict';
const { readFileSync } = require('node:fs');

/** Files that a process may have open: Node asks for as many as it can get (`ulimit -Hn`). */
function mostFiles() {
  const [, hard] = /^Max open files +\S+ +(\S+)/m.exec(readFileSync('/proc/self/limits', 'utf8'));
  return hard === 'unlimited' ? Infinity : Number(hard);
}

module.exports = { mostFiles };
