'use strict';
const { Audience } = require('../harness/audience.js');
const { mostFiles } = require('../harness/limits.js');
const { writeLog } = require('../harness/log.js');
const { compareDeliveries } = require('../harness/measure.js');
const { OrderAudience } = require('../harness/order-audience.js');
const { placeOrders } = require('../harness/orders.js');
const { makePeople } = require('../harness/people.js');
const { liveledger } = require('../systems/liveledger.js');

const fewSockets = 1_000;
/** Files that a process needs beside its sockets. */
const otherFiles = 500;
const manySockets = Math.min(20_000, mostFiles() - otherFiles);
const rows = Number(process.env.LOG_ROWS ?? 1_000_000);
const rowsOfStream = 100;
const ordersOfRound = 150;
const shown = (count) => count.toLocaleString('en');

const few = { name: 'few', label: `${shown(fewSockets)} sockets`, isOurs: false };
const many = { name: 'many', label: `${shown(manySockets)} sockets`, isOurs: true };
const empty = { name: 'empty', label: 'empty log', isOurs: false };
const full = { name: 'full', label: `${shown(rows)} rows`, isOurs: true };
const [more, longer] = ['one stream, more sockets', 'caused by a mutation, a longer log'];
/** A delivery costs at most 15 % more. */
const least = 1 / 1.15;

module.exports = {
  name: 'growth',
  title: 'what a delivery costs Liveledger when there are more of everything',
  moreIsBetter: true,
  reach: { [more]: { [few.name]: least }, [longer]: { [empty.name]: least } },
  systems: [many, few, full, empty],
  async run({ rounds, say }) {
    if (!Number.isInteger(rows / rowsOfStream)) throw new Error(`LOG_ROWS must be a multiple of ${rowsOfStream}.`);
    const people = makePeople(manySockets);
    const sockets = await compareDeliveries({
      systems: [few, many],
      rounds,
      say,
      batches: [{ label: more, size: 1 }],
      open: (size) => Audience.open(liveledger, size === few ? people.slice(0, fewSockets) : people, 'announcements'),
    });
    const log = await compareDeliveries({
      systems: [empty, full],
      rounds,
      say,
      batches: [{ label: longer, size: 1, most: ordersOfRound * 3 }],
      open: (size) => openOrders(size === full ? rows : 0, ordersOfRound * (rounds + 1)),
    });
    return [...sockets, ...log];
  },
};

/** A server of its own, whose log has had so many rows before anything else. */
async function openOrders(before, count) {
  const [seller, customer] = makePeople(2);
  const running = await liveledger.start({ people: [seller, customer], rich: [customer], sellers: [seller] });
  if (before > 0) await writeLog(running.database, { others: before / rowsOfStream, length: rowsOfStream });
  const orders = await placeOrders(running.server, { seller, customers: [customer], count });
  await running.server.settles();
  return OrderAudience.open(running, { sockets: fewSockets, seller, customer, orders });
}
