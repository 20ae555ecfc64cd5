'use strict';
const { join } = require('./audience.js');
const { orderEventsOf, stepsOfOne, takeStep } = require('./order-events.js');

/** One customer with many sockets, and orders of his that go on: by mutations of their seller, or where `isFed` by nobody, through Redis. */
class OrderAudience {
  /** The number of the newest event. */
  n = 0;

  constructor(running, crowd, settings) {
    Object.assign(this, { running, crowd, ...settings, kind: orderEventsOf(settings.orders) });
  }

  static async open(running, { sockets, ...settings }) {
    const people = Array.from({ length: sockets }, () => settings.customer);
    const crowd = await join(running, people, 'orderEvents', { orders: settings.orders });
    return new OrderAudience(running, crowd, { ...settings, sockets });
  }

  /** So many steps, each when everybody has the one before; resolves with the number of deliveries. */
  async send(count) {
    for (let more = 0; more < count; more += 1) {
      this.n += 1;
      if (this.n > this.orders.length * stepsOfOne) throw new Error('There are no orders left.');
      if (this.isFed) this.running.publish(this.kind, [{ n: this.n, person: this.customer }]);
      else await takeStep(this.running.server, this.seller, this.orders, this.n);
      await this.crowd.received(this.n);
    }
    return count * this.sockets;
  }

  async close() {
    await this.crowd.close();
    await this.running.stop();
  }
}

module.exports = { OrderAudience };
