'use strict';
const { setTimeout: pause } = require('node:timers/promises');
const { NodeHop } = require('../harness/node-hop.js');
const { makePeople } = require('../harness/people.js');
const { RedisHop } = require('../harness/redis-hop.js');
const { liveledger } = require('../systems/liveledger.js');

const samples = 200;
const warmUp = 50;
/** Of no even length, or it would keep step with the sweep. */
const longestPauseMs = 30;
const noticeMs = 1_000;
const bare = { name: 'redis', label: 'bare Redis hop', isOurs: false };
const [half, most, mostAlone] = ['half of them', '99 % of them', '99 % of them, Redis dead'];

module.exports = {
  name: 'hop',
  title: 'from the commit on one node to the delivery by another, while nothing else happens',
  moreIsBetter: false,
  reach: { [half]: { redis: 1.5 } },
  goals: { [most]: 10, [mostAlone]: 100 },
  systems: [liveledger, bare],
  async run({ rounds, say }) {
    const [payer, payee] = makePeople(2);
    const running = await liveledger.start({ people: [payer, payee], rich: [payer] });
    try {
      const writer = await running.startNode({ preload: [require.resolve('../harness/commit-hook.js')] });
      const ours = new NodeHop({ writer, reader: running.server, payer, payee });
      await ours.open();
      const results = [half, most, mostAlone].map((label) => ({ label, unit: 'ms', values: new Map() }));
      const note = (at, name, ms) => {
        const { values } = results[at];
        values.set(name, [...(values.get(name) ?? []), ms]);
      };
      await besideRedis(running.redis, ours, { rounds, say, note });
      await running.redis.kill();
      await pause(noticeMs);
      for (let round = 1; round <= rounds; round += 1) {
        const [waits] = await times(samples, [ours]);
        say(`round ${round}, Redis dead: ${shown(waits)}`);
        note(2, liveledger.name, part(waits, 0.99));
      }
      await ours.close();
      return results;
    } finally {
      await running.stop();
    }
  },
};

async function besideRedis(redis, ours, { rounds, say, note }) {
  const hop = new RedisHop();
  try {
    await hop.open(redis.url);
    await times(warmUp, [ours, hop]);
    for (let round = 1; round <= rounds; round += 1) {
      const [waits, bareWaits] = await times(samples, [ours, hop]);
      say(`round ${round}: ${shown(waits)}; bare ${shown(bareWaits)}`);
      for (const [at, share] of [0.5, 0.99].entries()) {
        note(at, liveledger.name, part(waits, share));
        note(at, bare.name, part(bareWaits, share));
      }
    }
  } finally {
    await hop.close();
  }
}

/** By turns, so that what else the machine does is shared; the waits of each, from the shortest. */
async function times(count, hops) {
  const waits = hops.map(() => []);
  for (let n = 0; n < count; n += 1) {
    for (const [at, hop] of hops.entries()) {
      await pause(Math.random() * longestPauseMs);
      waits[at].push(await hop.hop());
    }
  }
  return waits.map((list) => list.sort((a, b) => a - b));
}

function part(sorted, share) {
  return sorted[Math.floor(sorted.length * share)];
}

function shown(sorted) {
  return `half within ${part(sorted, 0.5).toFixed(2)} ms, 99 % within ${part(sorted, 0.99).toFixed(2)} ms`;
}
