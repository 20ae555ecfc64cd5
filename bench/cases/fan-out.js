'use strict';
const { Audience } = require('../harness/audience.js');
const { compareDeliveries } = require('../harness/measure.js');
const { makePeople } = require('../harness/people.js');

module.exports = {
  name: 'fan-out',
  title: 'events of one stream to 1,000 sockets, at the hub’s input',
  moreIsBetter: true,
  reach: { 'one at a time': { 'hand-written': 1 }, 'in bursts of 50': { 'hand-written': 3 } },
  run(options) {
    const people = makePeople(1_000);
    return compareDeliveries({
      ...options,
      open: (system) => Audience.open(system, people, 'announcements'),
      batches: [
        { label: 'one at a time', size: 1 },
        { label: 'in bursts of 50', size: 50 },
      ],
    });
  },
};
