'use strict';
const { join } = require('node:path');
const { Helper } = require('./helper.js');

/** Clients that read over HTTP, in a process of their own. */
class Readers {
  helper = new Helper(join(__dirname, 'readers-process.js'));

  /** `questions` are bodies with the token and the text that must be answered. */
  open({ url, clients, questions }) {
    return this.helper.ask({ do: 'open', url, clients, questions });
  }

  /** How many were answered. */
  run(ms) {
    return this.helper.ask({ do: 'run', ms });
  }

  close() {
    return this.helper.close();
  }
}

module.exports = { Readers };
