'use strict';
const { WebSocket } = require('ws');
const { kinds } = require('./contract.js');

/** One client: says who it is, subscribes, and checks every event that it gets. */
class Guest {
  constructor(crowd, person, url) {
    this.crowd = crowd;
    this.person = person;
    this.received = 0;
    this.socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false, skipUTF8Validation: true });
    this.socket.on('open', () => crowd.oneMore());
    this.socket.on('message', (data) => this.hear(JSON.parse(data.toString('utf8'))));
    this.socket.on('error', (error) => crowd.fail(`A client could not go on: ${error.message}`));
    this.socket.on('close', (code, reason) => crowd.fail(`A client was closed: ${code} ${reason}`));
  }

  signIn() {
    this.say({ type: 'connection_init', payload: { authorization: `Bearer ${this.person.token}` } });
  }

  subscribe() {
    this.say({ id: '1', type: 'subscribe', payload: { query: this.crowd.kind.document } });
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
    const expected = this.crowd.expected(this.received, this.person);
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
  reached = 0;
  texts = new Map();

  /** Some hundred at a time, or the queue of the listener overflows. */
  async connect(url, people, kind) {
    this.kind = kinds[kind];
    for (let at = 0; at < people.length; at += 200) {
      const some = people.slice(at, at + 200);
      const opened = this.stepOf(some.length);
      for (const person of some) this.guests.push(new Guest(this, person, url));
      await opened;
    }
  }

  async all(step) {
    const taken = this.stepOf(this.guests.length);
    for (const guest of this.guests) step(guest);
    await taken;
  }

  receive(upTo) {
    this.target = upTo;
    this.reached = this.guests.filter(({ received }) => received >= upTo).length;
    return new Promise((resolve) => {
      this.whenReached = resolve;
      this.look();
    });
  }

  arrived(n) {
    if (n !== this.target) return;
    this.reached += 1;
    this.look();
  }

  /** The same for all, where it is: made once. */
  expected(n, person) {
    const { field, make, shared } = this.kind;
    if (!shared) return JSON.stringify({ [field]: make(n, person) });
    let text = this.texts.get(n);
    if (text === undefined) {
      // Nobody is further behind than a batch is long.
      if (this.texts.size > 10_000) this.texts.clear();
      text = JSON.stringify({ [field]: make(n, person) });
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
      `${this.steps} steps are missing, ${this.reached} of ${this.guests.length} have event ${this.target}`,
    );
  }

  stepOf(count) {
    this.steps = count;
    return new Promise((resolve) => {
      this.whenStepped = resolve;
    });
  }

  look() {
    if (this.reached < this.guests.length) return;
    this.target = Infinity;
    this.whenReached();
  }
}

const crowd = new People();
const answers = {
  connect: ({ url, people, kind }) => crowd.connect(url, people, kind),
  signIn: () => crowd.all((guest) => guest.signIn()),
  subscribe: () => crowd.all((guest) => guest.subscribe()),
  receive: ({ upTo }) => crowd.receive(upTo),
};

process.on('message', (question) => {
  if (question.do === 'explain') crowd.explain();
  else
    answers[question.do](question).then(
      () => process.send({ done: question.do }),
      (error) => crowd.fail(error.message),
    );
});
process.on('disconnect', () => process.exit(0));
