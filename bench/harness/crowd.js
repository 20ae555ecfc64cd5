'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');

/** Somewhat more than the largest batch takes on a busy machine: half a million events that are all looked at. */
const patienceMs = 240_000;
const wave = 500;

/** The clients, in a process of their own: what they cost is not counted. Each step resolves when all of them have taken it. */
class Crowd {
  constructor() {
    this.child = fork(join(__dirname, 'crowd-process.js'), { stdio: 'inherit' });
    this.failed = new Promise((_, reject) => {
      this.child.on('message', ({ failure }) => failure && reject(new Error(failure)));
    });
    this.failed.catch(() => undefined);
  }

  /** `orders` are those that they will hear of, `cursors` where each of them goes on; where there are such. */
  connect(url, people, kind, { orders, cursors } = {}) {
    return this.ask({ do: 'connect', url, people, kind, orders, cursors });
  }

  /** Connect and sign in, some hundred after the other: nobody is patient with a socket that says nothing. */
  async enter(url, people, kind, { orders, cursors } = {}) {
    for (let at = 0; at < people.length; at += wave) {
      const some = people.slice(at, at + wave);
      await this.connect(url, some, kind, { orders, cursors: cursors?.slice(at, at + wave) });
      await this.signIn();
    }
  }

  /** Those who have not yet. */
  signIn() {
    return this.ask({ do: 'signIn' });
  }

  subscribe() {
    return this.ask({ do: 'subscribe' });
  }

  /** Everybody has received the events up to this one, each once, in order, and as they should be. */
  received(upTo) {
    return this.ask({ do: 'receive', upTo });
  }

  /** One after the other subscribes and has the events up to this one; how many milliseconds each has waited for them. */
  resumeEach(upTo) {
    return this.ask({ do: 'resumeEach', upTo });
  }

  async close() {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async ask(question) {
    const answered = once(this.child, 'message');
    this.child.send(question);
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => {
        this.child.send({ do: 'explain' });
        setTimeout(() => reject(new Error(`The clients are not done with "${question.do}".`)), 500);
      }, patienceMs);
    });
    try {
      const [{ done }] = await Promise.race([answered, this.failed, late]);
      return done;
    } finally {
      clearTimeout(timer);
    }
  }
}

module.exports = { Crowd };
