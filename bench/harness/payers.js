'use strict';
const { fork } = require('node:child_process');
const { once } = require('node:events');
const { join } = require('node:path');

/** Clients that pay, in a process of their own. */
class Payers {
  constructor() {
    this.child = fork(join(__dirname, 'payers-process.js'), { stdio: 'inherit' });
  }

  open(settings) {
    return this.ask({ do: 'open', ...settings });
  }

  run(ms) {
    return this.ask({ do: 'run', ms });
  }

  async close() {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  async ask(question) {
    const answered = once(this.child, 'message');
    this.child.send(question);
    const [{ failure, done }] = await answered;
    if (failure) throw new Error(failure);
    return done;
  }
}

module.exports = { Payers };
