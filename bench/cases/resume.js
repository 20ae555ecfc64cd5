'use strict';
const { kinds } = require('../harness/contract.js');
const { Crowd } = require('../harness/crowd.js');
const { cursorsBefore, writeLog } = require('../harness/log.js');
const { makePeople } = require('../harness/people.js');
const { liveledger } = require('../systems/liveledger.js');

const missed = 100;
const count = 5_000;
/** With what the 5,000 have missed, a million rows. */
const others = 5_000;
const alone = 100;
const one = 'one alone, of his own stream';
const crowds = [
  { label: '5,000 at once, of one stream', kind: 'announcements' },
  { label: '5,000 at once, each of his own stream', kind: 'notifications' },
];

module.exports = {
  name: 'resume',
  title: `${missed} missed events out of a log of a million rows`,
  moreIsBetter: true,
  goals: { [one]: 10, [crowds[0].label]: 2_000, [crowds[1].label]: 2_000 },
  systems: [liveledger],
  async run({ rounds, say }) {
    const people = makePeople(count);
    const running = await liveledger.start({ people });
    try {
      say('a million rows are written');
      await writeLog(running.database, { kind: kinds.notifications, people, others, length: missed });
      await writeLog(running.database, { kind: kinds.announcements, people: people.slice(0, 1), length: missed });
      const results = [
        { label: one, unit: 'ms as the client sees it', moreIsBetter: false, values: new Map() },
        ...crowds.map(({ label }) => ({ label, unit: 'resumes per CPU second', values: new Map() })),
      ];
      const note = (at, value) => {
        const { values } = results[at];
        values.set(liveledger.name, [...(values.get(liveledger.name) ?? []), value]);
      };
      // Round 0 warms up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        const ms = await oneByOne(running, people.slice(0, alone));
        say(`round ${round}, ${one}: ${ms.toFixed(1)} ms`);
        if (round > 0) note(0, ms);
        for (const [at, { label, kind }] of crowds.entries()) {
          const { perCpuSecond, perSecond } = await allAtOnce(running, people, kind);
          say(`round ${round}, ${label}: ${Math.round(perCpuSecond)}, ${Math.round(perSecond)}/s by the clock`);
          if (round > 0) note(at + 1, perCpuSecond);
        }
      }
      return results;
    } finally {
      await running.stop();
    }
  },
};

/** Half of them had all of it within so many milliseconds, from asking to having looked at the last event. */
function oneByOne(running, people) {
  return withCrowd(running, people, 'notifications', async (crowd) => {
    const waits = (await crowd.resumeEach(missed)).sort((a, b) => a - b);
    return waits[waits.length >> 1];
  });
}

function allAtOnce(running, people, kind) {
  return withCrowd(running, people, kind, async (crowd) => {
    const [before, since] = [running.server.cpuSeconds(), performance.now()];
    await crowd.subscribe();
    await crowd.received(missed);
    const seconds = (performance.now() - since) / 1_000;
    await running.server.settles();
    return { perCpuSecond: count / (running.server.cpuSeconds() - before), perSecond: count / seconds };
  });
}

/** Signed in, and about to ask for what they have missed. */
async function withCrowd({ server, database }, people, kind, work) {
  const streams = people.map((person) => kinds[kind].channelOf(person));
  const crowd = new Crowd();
  try {
    await crowd.enter(server.url, people, kind, { cursors: await cursorsBefore(database, streams) });
    await server.settles();
    return await work(crowd);
  } finally {
    await crowd.close();
  }
}
