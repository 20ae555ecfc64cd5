'use strict';
const { Agent, request } = require('node:http');
const { answer } = require('./helper.js');

let readers = [];

/** One client with a connection that stays: asks, compares the answer with what it must be, and asks the next. */
class Reader {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(url, questions, first) {
    Object.assign(this, { url, questions, next: first });
  }

  /** Resolves with the number of answers when the last one that was asked for is there. */
  async run(ms) {
    const endsAt = performance.now() + ms;
    let answered = 0;
    for (; performance.now() < endsAt; answered += 1) {
      const { token, body, expected } = this.questions[this.next];
      this.next = (this.next + 1) % this.questions.length;
      const text = await this.ask(token, body);
      const { data, errors } = JSON.parse(text);
      if (errors || JSON.stringify(data) !== expected) throw new Error(`Expected: ${expected}\nanswered: ${text}`);
    }
    return answered;
  }

  ask(token, body) {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${token}`,
    };
    return new Promise((resolve, reject) => {
      const asked = request(this.url, { method: 'POST', agent: this.agent, headers }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
        response.on('error', reject);
      });
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

answer({
  async open({ url, clients, questions }) {
    const apart = Math.floor(questions.length / clients);
    readers = Array.from({ length: clients }, (_, index) => new Reader(url, questions, index * apart));
  },
  async run({ ms }) {
    const answered = await Promise.all(readers.map((reader) => reader.run(ms)));
    return answered.reduce((sum, count) => sum + count, 0);
  },
});
