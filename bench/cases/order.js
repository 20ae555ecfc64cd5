'use strict';
const { makePeople } = require('../harness/people.js');
const { placeOrders, readOrder } = require('../harness/orders.js');
const { Readers } = require('../harness/readers.js');
const { liveledger, mercurius } = require('../systems/index.js');

const clients = 64;
const count = 320;
const sliceMs = 500;
const leastCpuSeconds = 2;
const mostMs = 20_000;
const label = 'order(id)';
const compared = [liveledger, mercurius];

module.exports = {
  name: 'order',
  title: `an order read over HTTP from Postgres, ${clients} clients that are signed in, on either side of it`,
  moreIsBetter: true,
  reach: { [label]: { mercurius: 1 } },
  systems: compared,
  async run({ rounds, say }) {
    const [seller, stranger, ...customers] = makePeople(102);
    const people = [seller, stranger, ...customers];
    const ours = await liveledger.start({ people, rich: customers, sellers: [seller] });
    const opened = [];
    try {
      const orders = await placeOrders(ours.server, { seller, customers, count });
      await ours.server.settles();
      const questions = questionsAbout(orders, people, stranger);
      for (const system of compared) {
        const running = system === liveledger ? ours : await system.start({ databaseUrl: ours.database.url });
        const readers = new Readers();
        opened.push({ system, running, readers });
        await readers.open({ url: running.server.httpUrl, clients, questions });
      }
      const values = new Map();
      // Round 0 warms up and is not counted.
      for (let round = 0; round <= rounds; round += 1) {
        for (const { system, running, readers } of opened) {
          const rate = await measure(running.server, readers);
          if (round === 0) continue;
          say(`round ${round}, ${system.label}: ${Math.round(rate)}`);
          values.set(system.name, [...(values.get(system.name) ?? []), rate]);
        }
      }
      return [{ label, unit: 'requests per CPU second', values }];
    } finally {
      for (const { running, readers } of opened) {
        await readers.close();
        if (running !== ours) await running.stop();
      }
      await ours.stop();
    }
  },
};

/** Each order is asked for by both of its sides, and some by one who must be told nothing. */
function questionsAbout(orders, people, stranger) {
  const tokens = new Map(people.map(({ id, token }) => [id, token]));
  const question = (order, token, expected) => ({
    token,
    body: JSON.stringify({ query: readOrder, variables: { id: order.id } }),
    expected: JSON.stringify({ order: expected }),
  });
  return orders.flatMap((order, index) => [
    question(order, tokens.get(order.customer.id), order),
    question(order, tokens.get(order.seller.id), order),
    ...(index % 20 === 0 ? [question(order, stranger.token, null)] : []),
  ]);
}

/** In slices, until the server has worked long enough to be measured. */
async function measure(server, readers) {
  const [before, since] = [server.cpuSeconds(), performance.now()];
  let answered = 0;
  while (server.cpuSeconds() - before < leastCpuSeconds && performance.now() - since < mostMs)
    answered += await readers.run(sliceMs);
  return answered / (server.cpuSeconds() - before);
}
