'use strict';
const { randomUUID } = require('node:crypto');
const { WebSocket } = require('ws');
const { answer, fail } = require('./helper.js');

const document =
  'mutation ($input: TransferInput!) { transfer(input: $input) { id status amount { amount currency } payer { id } payee { id } } }';

/** One client: pays, waits until it is told that it is done, and pays again. What it is told is looked at. */
class Payer {
  constructor(url, person, pickPayee) {
    Object.assign(this, { url, person, pickPayee, waits: [], sentAt: 0, going: false });
  }

  async open() {
    this.socket = new WebSocket(this.url, 'graphql-transport-ws', { perMessageDeflate: false });
    this.socket.on('message', (data) => this.hear(JSON.parse(data.toString('utf8'))));
    this.socket.on('close', (code, reason) => fail(`A client was closed: ${code} ${reason}`));
    this.socket.on('error', (error) => fail(error.message));
    await new Promise((resolve) => this.socket.once('open', resolve));
    const greeted = new Promise((resolve) => (this.whenGreeted = resolve));
    this.say({ type: 'connection_init', payload: { authorization: `Bearer ${this.person.token}` } });
    await greeted;
  }

  /** Resolves when the last payment that was begun is done. */
  run(ms) {
    this.endsAt = performance.now() + ms;
    this.waits = [];
    return new Promise((resolve) => {
      this.whenDone = resolve;
      this.pay();
    });
  }

  pay() {
    if (performance.now() > this.endsAt) {
      this.whenDone();
      return;
    }
    this.payee = this.pickPayee(this.person);
    this.sentAt = performance.now();
    const input = { to: this.payee.id, amount: { amount: '0.01', currency: 'EUR' }, idempotencyKey: randomUUID() };
    this.say({ id: '1', type: 'subscribe', payload: { query: document, variables: { input } } });
  }

  hear(message) {
    if (message.type === 'connection_ack') this.whenGreeted();
    else if (message.type === 'ping') this.say({ type: 'pong' });
    else if (message.type === 'next') this.check(message.payload);
    else if (message.type === 'complete') this.pay();
    else fail(`A client was told ${JSON.stringify(message)}`);
  }

  check({ data, errors }) {
    const { transfer } = data ?? {};
    if (errors || transfer.status !== 'COMPLETED' || transfer.payee.id !== this.payee.id)
      fail(`A payment went wrong: ${JSON.stringify({ data, errors })}`);
    this.waits.push(performance.now() - this.sentAt);
  }

  say(message) {
    this.socket.send(JSON.stringify(message));
  }
}

let payers = [];

/** To anybody but himself, or all to one. */
function chooser(people, hot) {
  if (hot) return () => people[people.length - 1];
  return (self) => {
    const other = people[Math.floor(Math.random() * people.length)];
    return other === self ? people[(self.index + 1) % people.length] : other;
  };
}

answer({
  async open({ url, people, clients, hot }) {
    const pick = chooser(people, hot);
    payers = people.slice(0, clients).map((person) => new Payer(url, person, pick));
    for (const payer of payers) await payer.open();
    return {};
  },
  async run({ ms }) {
    const began = performance.now();
    await Promise.all(payers.map((payer) => payer.run(ms)));
    const seconds = (performance.now() - began) / 1_000;
    const waits = payers.flatMap(({ waits }) => waits).sort((a, b) => a - b);
    return {
      perSecond: waits.length / seconds,
      p50: waits[Math.floor(waits.length * 0.5)],
      p99: waits[Math.floor(waits.length * 0.99)],
    };
  },
});
