'use strict';
const { TestEnvironment } = require('jest-environment-node');
const { JSDOM } = require('jsdom');

/** Node with a page in it: the server of a test runs beside what a browser shows of it. */
class NodeWithPage extends TestEnvironment {
  async setup() {
    await super.setup();
    this.dom = new JSDOM('<!doctype html><html lang="en"><body></body></html>', {
      url: 'http://localhost/',
      pretendToBeVisual: true,
    });
    const { window } = this.dom;
    Object.assign(this.global, {
      window,
      document: window.document,
      navigator: window.navigator,
      localStorage: window.localStorage,
    });
  }

  async teardown() {
    this.dom.window.close();
    await super.teardown();
  }
}

module.exports = NodeWithPage;
