'use strict';
const { join } = require('../harness/audience.js');
const { makePeople } = require('../harness/people.js');

/** The first ones load what is loaded when first needed; those after them cost what one costs. */
const [first, more] = [200, 2_000];

module.exports = {
  name: 'memory',
  title: 'memory of a signed-in subscriber who hears nothing (RSS after collection)',
  moreIsBetter: false,
  reach: { 'kB each': { 'hand-written': 1.5, stock: 0.6 } },
  async run({ systems, rounds, say }) {
    const people = makePeople(first + more);
    const values = new Map();
    for (let round = 1; round <= rounds; round += 1) {
      for (const system of systems) {
        const kilobytes = await measure(system, people);
        say(`round ${round}, ${system.label}: ${kilobytes.toFixed(1)} kB`);
        values.set(system.name, [...(values.get(system.name) ?? []), kilobytes]);
      }
    }
    return [{ label: 'kB each', unit: 'kB', values }];
  },
};

/** Each time in a new process: memory that was once used is not always given back. */
async function measure(system, people) {
  const running = await system.start({ people });
  const crowds = [];
  try {
    crowds.push(await join(running, people.slice(0, first), 'notifications'));
    const before = await running.server.memoryAfterGc();
    crowds.push(await join(running, people.slice(first), 'notifications'));
    return ((await running.server.memoryAfterGc()) - before) / 1_000 / more;
  } finally {
    for (const crowd of crowds) await crowd.close();
    await running.stop();
  }
}
