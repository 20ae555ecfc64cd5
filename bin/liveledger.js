#!/usr/bin/env node
'use strict';
// Read by whatever Node is installed, so the first lines are the JavaScript of long ago: an old Node must get a sentence, not a syntax error.
var needed = [20, 19];
var given = process.versions.node.split('.').map(Number);
if (given[0] < needed[0] || (given[0] === needed[0] && given[1] < needed[1])) {
  console.error('Liveledger needs Node ' + needed.join('.') + ' or newer; this is Node ' + process.versions.node + '.');
  process.exit(1);
}
require('../scripts/run-command.js').runCommand(process.argv[2] || 'start', process.argv.slice(3));
