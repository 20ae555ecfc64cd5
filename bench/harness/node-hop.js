'use strict';
const { randomUUID } = require('node:crypto');
const { once } = require('node:events');
const { WebSocket } = require('ws');
const { ask } = require('./ask.js');
const { makeMark, nowMs } = require('./moment.js');

const transfer = 'mutation ($input: TransferInput!) { transfer(input: $input) { status } }';
const balanceUpdated = 'subscription { balanceUpdated { amount { amount } newBalance { amount } } }';
const patienceMs = 10_000;

/** A payment on one node, heard of on another. The payee owns nothing in the beginning. */
class NodeHop {
  /** Cents that were paid. */
  paid = 0;

  constructor({ writer, reader, payer, payee }) {
    Object.assign(this, { writer, reader, payer, payee });
  }

  async open() {
    this.socket = new WebSocket(this.reader.url, 'graphql-transport-ws', { perMessageDeflate: false });
    await once(this.socket, 'open');
    this.say({ type: 'connection_init', payload: { authorization: `Bearer ${this.payee.token}`, acks: true } });
    await this.told('connection_ack');
    this.say({ id: '1', type: 'subscribe', payload: { query: balanceUpdated } });
    // It says so when nothing can be missed any more.
    await this.told('ping');
  }

  /** Milliseconds from the commit to having been told of it. */
  async hop() {
    this.paid += 1;
    const mark = makeMark();
    const committed = this.committed(mark);
    const heard = this.told('next');
    const amount = { amount: '0.01', currency: 'EUR' };
    const input = { to: this.payee.id, amount, note: mark, idempotencyKey: randomUUID() };
    await ask(this.writer, this.payer, transfer, { input });
    const [since, { at, message }] = await Promise.all([committed, heard]);
    this.check(message.payload);
    return at - since;
  }

  check({ data, errors }) {
    const { amount, newBalance } = data?.balanceUpdated ?? {};
    if (errors || amount.amount !== '0.01' || newBalance.amount !== (this.paid / 100).toFixed(2))
      throw new Error(`After ${this.paid} cents the payee was told ${JSON.stringify({ data, errors })}`);
  }

  async close() {
    this.socket.terminate();
    await once(this.socket, 'close');
  }

  /** When the payment was; what followers commit because of it comes later, and has the same mark. */
  committed(mark) {
    return until(this.writer.child, (message) => (message.committed === mark ? message.at : null));
  }

  /** The next message of this type, and when it came. */
  told(type) {
    return until(this.socket, (data) => {
      const at = nowMs();
      const message = JSON.parse(data.toString('utf8'));
      if (message.type === 'ping') this.say({ type: 'pong' });
      return message.type === type ? { at, message } : null;
    });
  }

  say(message) {
    this.socket.send(JSON.stringify(message));
  }
}

/** What `take` makes of the first message that it does not refuse with null. */
function until(source, take) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('What should have come has not come.')), patienceMs);
    const hear = (message) => {
      const taken = take(message);
      if (taken === null) return;
      clearTimeout(timer);
      source.off('message', hear);
      resolve(taken);
    };
    source.on('message', hear);
  });
}

module.exports = { NodeHop };
