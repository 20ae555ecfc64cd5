'use strict';
const { WebSocket } = require('ws');
const { kinds } = require('./contract.js');
const { orderEventsOf } = require('./order-events.js');

/** One client: says who it is, subscribes, and checks every event that it gets. */
class Guest {
  constructor(crowd, person, url, after) {
    Object.assign(this, { crowd, person, after });
    this.hasSignedIn = false;
    this.hasSubscribed = false;
    this.received = 0;
    this.socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false, skipUTF8Validation: true });
    this.socket.on('open', () => crowd.oneMore());
    this.socket.on('message', (data) => this.hear(JSON.parse(data.toString('utf8'))));
    this.socket.on('error', (error) => crowd.fail(`A client could not go on: ${error.message}`));
    this.socket.on('close', (code, reason) => crowd.fail(`A client was closed: ${code} ${reason}`));
  }

  signIn() {
    this.hasSignedIn = true;
    this.say({ type: 'connection_init', payload: { authorization: `Bearer ${this.person.token}` } });
  }

  subscribe() {
    this.hasSubscribed = true;
    const extensions = this.after && { after: this.after };
    this.say({ id: '1', type: 'subscribe', payload: { query: this.crowd.kind.document, extensions } });
    // Whoever answers this has read what stood before it.
    this.say({ type: 'ping' });
  }

  say(message) {
    this.socket.send(JSON.stringify(message));
  }

  hear(message) {
    if (message.type === 'next') this.check(message.payload);
    else if (message.type === 'ping') this.say({ type: 'pong' });
    else if (message.type === 'connection_ack' || message.type === 'pong') this.crowd.oneMore();
    else this.crowd.fail(`A client was told ${JSON.stringify(message)}`);
  }

  check({ data, errors }) {
    this.received += 1;
    const expected = this.crowd.expected(this.received, this.person, data);
    if (errors || JSON.stringify(data) !== expected)
      this.crowd.fail(`Expected event ${this.received}: ${expected}\nreceived: ${JSON.stringify({ data, errors })}`);
    else this.crowd.arrived(this.received);
  }
}

class People {
  guests = [];
  kind = kinds.announcements;
  steps = 0;
  /** Nobody is asked for anything at the moment. */
  target = Infinity;
  missing = 0;
  whenStepped = () => undefined;
  texts = new Map();

  /** Some hundred at a time, or the queue of the listener overflows. */
  async connect({ url, people, kind, orders, cursors = [] }) {
    this.kind = orders ? orderEventsOf(orders) : kinds[kind];
    for (let at = 0; at < people.length; at += 200) {
      const some = people.slice(at, at + 200);
      const opened = this.stepOf(some.length);
      for (const [index, person] of some.entries()) this.guests.push(new Guest(this, person, url, cursors[at + index]));
      await opened;
    }
  }

  async all(guests, step) {
    const taken = this.stepOf(guests.length);
    for (const guest of guests) step(guest);
    await taken;
  }

  receive(upTo, guests = this.guests) {
    this.target = upTo;
    this.missing = guests.filter(({ received }) => received < upTo).length;
    return new Promise((resolve) => {
      this.whenReached = resolve;
      this.look();
    });
  }

  async resumeEach(upTo) {
    this.steps = this.guests.length;
    const waits = [];
    for (const guest of this.guests) {
      const since = performance.now();
      guest.subscribe();
      await this.receive(upTo, [guest]);
      waits.push(performance.now() - since);
    }
    return waits;
  }

  arrived(n) {
    if (n !== this.target) return;
    this.missing -= 1;
    this.look();
  }

  /** The same for all, where it is: made once, from what the first was told where only the server can know it. */
  expected(n, person, told) {
    const { field, make, shared } = this.kind;
    if (!shared) return JSON.stringify({ [field]: make(n, person) });
    let text = this.texts.get(n);
    if (text === undefined) {
      // Nobody is further behind than a batch is long.
      if (this.texts.size > 10_000) this.texts.clear();
      text = JSON.stringify({ [field]: make(n, person, told ?? undefined) });
      this.texts.set(n, text);
    }
    return text;
  }

  oneMore() {
    this.steps -= 1;
    if (this.steps === 0) this.whenStepped();
  }

  fail(failure) {
    process.send({ failure });
  }

  explain() {
    console.error(
      `${this.steps} steps are missing, ${this.missing} of ${this.guests.length} do not have event ${this.target}`,
    );
  }

  stepOf(count) {
    this.steps = count;
    return new Promise((resolve) => {
      this.whenStepped = resolve;
    });
  }

  look() {
    if (this.missing > 0) return;
    this.target = Infinity;
    this.whenReached();
  }
}

const crowd = new People();
const answers = {
  connect: (settings) => crowd.connect(settings),
  signIn() {
    const news = crowd.guests.filter(({ hasSignedIn }) => !hasSignedIn);
    return crowd.all(news, (guest) => guest.signIn());
  },
  subscribe() {
    const news = crowd.guests.filter(({ hasSubscribed }) => !hasSubscribed);
    return crowd.all(news, (guest) => guest.subscribe());
  },
  receive: ({ upTo }) => crowd.receive(upTo),
  resumeEach: ({ upTo }) => crowd.resumeEach(upTo),
};

process.on('message', (question) => {
  if (question.do === 'explain') crowd.explain();
  else
    answers[question.do](question).then(
      (done) => process.send({ done }),
      (error) => crowd.fail(error.message),
    );
});
process.on('disconnect', () => process.exit(0));
