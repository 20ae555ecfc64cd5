'use strict';
const { liveledger } = require('./liveledger.js');
const { peer } = require('./peer.js');

const handWritten = peer('hand-written', 'hand-written ws');
const stock = peer('stock', 'stock Apollo');
const mercurius = peer('mercurius', 'Mercurius');

/** What is compared, in the order of the table. */
const systems = [liveledger, handWritten, stock, mercurius];

module.exports = { systems, liveledger, handWritten, stock, mercurius };
