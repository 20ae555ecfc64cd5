import type { Browser } from 'playwright-core';
import { startLiveledger, type World } from '../../src/testing';
import { buildPage } from '../ide/build-ide';
import { launchBrowser } from '../ide/browser';
import { Tab, type TabOptions } from './tab';

/** A server, a browser, and whoever opens a page in it. */
export class WebServer {
  private readonly tabs: Tab[] = [];

  private constructor(
    readonly world: World,
    readonly browser: Browser,
  ) {}

  static async start(env: Readonly<Record<string, string>> = {}): Promise<WebServer> {
    await buildPage('app');
    const world = await startLiveledger({ env });
    return new WebServer(world, await launchBrowser());
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
    const tab = await Tab.open(this.browser, this.url, path, options);
    this.tabs.push(tab);
    return tab;
  }

  /** Closes all windows; what they complained about. */
  async closeTabs(): Promise<readonly string[]> {
    const closing = this.tabs.splice(0);
    await Promise.all(closing.map((tab) => tab.close()));
    return closing.flatMap((tab) => tab.troubles);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
    await this.world[Symbol.asyncDispose]();
  }
}
