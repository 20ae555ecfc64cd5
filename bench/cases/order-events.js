'use strict';
const { compareDeliveries } = require('../harness/measure.js');
const { OrderAudience } = require('../harness/order-audience.js');
const { placeOrders } = require('../harness/orders.js');
const { makePeople } = require('../harness/people.js');
const { liveledger, handWritten, stock } = require('../systems/index.js');

const sockets = 1_000;
const label = 'caused by a mutation';
const compared = [liveledger, handWritten, stock];
/** More than one CPU second takes; each makes three events. */
const ordersOfRound = 150;

module.exports = {
  name: 'order-events',
  title: `orders that go on, heard by ${sockets.toLocaleString('en')} sockets of their customer`,
  moreIsBetter: true,
  reach: { [label]: { 'hand-written': 0.6, stock: 10 } },
  systems: compared,
  async run({ rounds, say }) {
    const [seller, customer] = makePeople(2);
    const ours = await liveledger.start({ people: [seller, customer], rich: [customer], sellers: [seller] });
    try {
      const each = ordersOfRound * (rounds + 1);
      say(`${2 * each} orders are placed`);
      const orders = await placeOrders(ours.server, { seller, customers: [customer], count: 2 * each });
      await ours.server.settles();
      return await compareDeliveries({
        systems: compared,
        rounds,
        say,
        batches: [{ label, size: 1, most: ordersOfRound * 3 }],
        open: async (system) =>
          OrderAudience.open(await running(system), {
            sockets,
            seller,
            customer,
            orders: system === stock ? orders.slice(each) : orders.slice(0, each),
            isFed: system === handWritten,
          }),
      });
    } finally {
      await ours.stop();
    }

    /** Ours outlives the audiences: the others use its database. */
    function running(system) {
      if (system === liveledger) return { ...ours, stop: () => Promise.resolve() };
      return system.start({ databaseUrl: ours.database.url });
    }
  },
};
