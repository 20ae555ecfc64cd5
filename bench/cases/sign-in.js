'use strict';
const { kinds } = require('../harness/contract.js');
const { Crowd } = require('../harness/crowd.js');
const { makePeople } = require('../harness/people.js');

const count = 1_000;
const kind = 'notifications';
const leastCpuSeconds = 0.5;
const mostWaves = 10;

module.exports = {
  name: 'sign-in',
  title: 'sockets signed in and subscribed, 1,000 at once',
  moreIsBetter: true,
  reach: { 'init and subscribe': { 'hand-written': 0.8, stock: 3 } },
  async run({ systems, rounds, say }) {
    // Each wave is of people who have not been there: nothing of an earlier one may help, or stand in the way.
    const people = makePeople(count * mostWaves * (rounds + 1));
    const values = new Map();
    const running = new Map();
    try {
      for (const system of systems)
        running.set(system, { ...(await system.start({ people })), strangers: people.values() });
      // Round 0 warms up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        for (const [system, one] of running) {
          const rate = await measure(one);
          if (round === 0) continue;
          say(`round ${round}, ${system.label}: ${Math.round(rate)}`);
          values.set(system.name, [...(values.get(system.name) ?? []), rate]);
        }
      }
      return [{ label: 'init and subscribe', unit: 'sockets per CPU second', values }];
    } finally {
      for (const one of running.values()) await one.stop();
    }
  },
};

/** One wave after the other, until the server has worked long enough to be measured. */
async function measure(running) {
  let [spent, waves] = [0, 0];
  while (spent < leastCpuSeconds && waves < mostWaves) {
    spent += await wave(
      running,
      Array.from({ length: count }, () => running.strangers.next().value),
    );
    waves += 1;
  }
  return (waves * count) / spent;
}

/** From open sockets to subscriptions that hear: connecting TCP is everybody's and not counted. Returns CPU seconds. */
async function wave({ server, publish }, people) {
  const crowd = new Crowd();
  try {
    await crowd.connect(server.url, people, kind);
    await server.settles();
    const before = server.cpuSeconds();
    await crowd.signIn();
    await crowd.subscribe();
    await server.settles();
    const spent = server.cpuSeconds() - before;
    // Whoever was not really subscribed would be found here.
    publish(
      kinds[kind],
      people.map((person) => ({ n: 1, person })),
    );
    await crowd.received(1);
    return spent;
  } finally {
    await crowd.close();
    await server.settles();
  }
}
