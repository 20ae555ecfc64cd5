'use strict';
const { liveledger } = require('./liveledger.js');
const { peer } = require('./peer.js');

/** What is compared, in the order of the table. */
const systems = [
  liveledger,
  peer('hand-written', 'hand-written ws'),
  peer('stock', 'stock Apollo'),
  peer('mercurius', 'Mercurius'),
];

module.exports = { systems };
