'use strict';
const { join } = require('node:path');
const { Helper } = require('./helper.js');

/** Clients that pay, in a process of their own. */
class Payers {
  helper = new Helper(join(__dirname, 'payers-process.js'));

  open(settings) {
    return this.helper.ask({ do: 'open', ...settings });
  }

  run(ms) {
    return this.helper.ask({ do: 'run', ms });
  }

  close() {
    return this.helper.close();
  }
}

module.exports = { Payers };
