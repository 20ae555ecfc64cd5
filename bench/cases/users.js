'use strict';
const { Audience } = require('../harness/audience.js');
const { compareDeliveries } = require('../harness/measure.js');
const { makePeople } = require('../harness/people.js');

module.exports = {
  name: 'users',
  title: 'an event of his own to each of 2,000 users, at the hub’s input',
  moreIsBetter: true,
  reach: { 'one each': { 'hand-written': 0.6, stock: 3 } },
  run(options) {
    const people = makePeople(2_000);
    return compareDeliveries({
      ...options,
      open: (system) => Audience.open(system, people, 'notifications'),
      batches: [{ label: 'one each', size: 1 }],
    });
  },
};
