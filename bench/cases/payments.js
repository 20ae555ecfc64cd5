'use strict';
const { makePeople } = require('../harness/people.js');
const { openPgbench } = require('../harness/pgbench.js');
const { Payers } = require('../harness/payers.js');
const { liveledger } = require('../systems/liveledger.js');

const clients = 64;
const count = 200;
const ms = 5_000;
const kinds = [
  { label: 'payments between 200 people', hot: false },
  { label: 'payments to one merchant', hot: true },
];

/** The same machine does the clients' work in both cases; what is compared is how much gets done meanwhile. */
module.exports = {
  name: 'payments',
  title: `payments over GraphQL, ${clients} clients, each waits for the answer; fsync is on, all events are written`,
  moreIsBetter: true,
  reach: { [kinds[0].label]: { pgbench: 1 }, [kinds[1].label]: { pgbench: 0.7 } },
  systems: [liveledger, { name: 'pgbench', label: 'pgbench TPC-B', isOurs: false }],
  async run({ rounds, say }) {
    const people = makePeople(count);
    const running = await liveledger.start({ people, rich: people });
    const pgbench = await openPgbench();
    const crowds = [];
    try {
      for (const kind of kinds) {
        const payers = new Payers();
        crowds.push({ ...kind, payers });
        await payers.open({ url: running.server.url, people, clients, hot: kind.hot });
        await payers.run(1_000);
      }
      const results = kinds.map(({ label }) => ({ label, unit: 'per second', values: new Map() }));
      const note = (at, system, value) => {
        const { values } = results[at];
        values.set(system, [...(values.get(system) ?? []), value]);
      };
      for (let round = 1; round <= rounds; round += 1) {
        const most = await pgbench.run(clients, ms);
        say(`round ${round}, pgbench: ${Math.round(most)}/s`);
        for (const [at, { label, payers }] of crowds.entries()) {
          const { perSecond, p50, p99 } = await payers.run(ms);
          say(
            `round ${round}, ${label}: ${Math.round(perSecond)}/s, half within ${p50.toFixed(1)} ms, 99 % within ${p99.toFixed(1)} ms`,
          );
          note(at, liveledger.name, perSecond);
          note(at, 'pgbench', most);
        }
      }
      return results;
    } finally {
      for (const { payers } of crowds) await payers.close();
      await pgbench.close();
      await running.stop();
    }
  },
};
