'use strict';
const { kinds } = require('./contract.js');
const { Crowd } = require('./crowd.js');

/** People who are signed in and subscribed, and everything that serves them. */
class Audience {
  constructor(running, crowd, kind, people) {
    Object.assign(this, { running, crowd, kind, people });
    /** The number of the newest event. */
    this.n = 0;
  }

  static async open(system, people, kindName) {
    const running = await system.start({ people });
    const crowd = await join(running, people, kindName);
    return new Audience(running, crowd, kinds[kindName], people);
  }

  /** So many further events for everybody; resolves with the number of deliveries when all have all of them. */
  async send(count) {
    const { kind, people, running, crowd } = this;
    const events = [];
    for (let more = 0; more < count; more += 1) {
      this.n += 1;
      if (kind.shared) events.push({ n: this.n, person: null });
      else for (const person of people) events.push({ n: this.n, person });
    }
    running.publish(kind, events);
    await crowd.received(this.n);
    return count * people.length;
  }

  async close() {
    await this.crowd.close();
    await this.running.stop();
  }
}

/** The server is quiet again when this resolves: whatever it still had to do for them is done. */
async function join(running, people, kindName, given) {
  const crowd = new Crowd();
  await crowd.enter(running.server.url, people, kindName, given);
  await crowd.subscribe();
  await running.server.settles();
  return crowd;
}

module.exports = { Audience, join };
