import type { Browser } from 'playwright-core';
import { startLiveledger, type World } from '../../src/testing';
import { buildPage } from '../ide/build-ide';
import { describeInBrowser, launchBrowser } from '../ide/browser';
import { Tab, type TabOptions } from './tab';

export interface WebOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** With all that the demo accounts have behind them, so that no list is empty. */
  readonly history?: boolean;
  /** Where something is broken on purpose, browsers complain. */
  readonly mayComplain?: boolean;
}

/** Tests that share one server and one browser, with windows of their own. What their windows complain about fails them. */
export function describeOnWeb(
  name: string,
  body: (server: WebServer) => void,
  { env = {}, history = false, mayComplain = false }: WebOptions = {},
): void {
  describeInBrowser(name, () => {
    const server = new WebServer();
    beforeAll(() => server.start(env, history), 60_000);
    afterEach(async () => {
      const troubles = await server.closeTabs();
      if (!mayComplain) expect(troubles).toEqual([]);
    });
    afterAll(() => server.stop());
    body(server);
  });
}

/** A server, a browser, and whoever opens a page in it. */
export class WebServer {
  private readonly tabs: Tab[] = [];
  private started: { readonly world: World; readonly browser: Browser } | null = null;

  async start(env: Readonly<Record<string, string>>, history: boolean): Promise<void> {
    await buildPage('app');
    // All windows have the same address, and tests are in a hurry.
    const world = await startLiveledger({ env: { RATE_LIMIT_PER_MINUTE: '0', ...env }, demo: { history } });
    this.started = { world, browser: await launchBrowser() };
  }

  get world(): World {
    return this.running.world;
  }

  get url(): string {
    return this.world.url;
  }

  /** A window of its own, signed in as that demo account, on that screen. */
  async as(account: string, screen = '', options: TabOptions = {}): Promise<Tab> {
    const tab = await this.open(`/app/${account}/${screen}?as=${account}`, options);
    await tab.isLive();
    return tab;
  }

  async open(path: string, options: TabOptions = {}): Promise<Tab> {
    const tab = await Tab.open(this.running.browser, this.url, path, options);
    this.tabs.push(tab);
    return tab;
  }

  /** Closes all windows; what they complained about. */
  async closeTabs(): Promise<readonly string[]> {
    const closing = this.tabs.splice(0);
    await Promise.all(closing.map((tab) => tab.close()));
    return closing.flatMap((tab) => tab.troubles);
  }

  async stop(): Promise<void> {
    await this.started?.browser.close();
    await this.started?.world[Symbol.asyncDispose]();
  }

  private get running() {
    if (!this.started) throw new Error('The server runs within a test.');
    return this.started;
  }
}
