import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

export interface TabOptions {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Another page of the same browser profile. */
  readonly beside?: Tab;
}

/** The web client as somebody has it before them; it takes down whatever goes wrong behind the scenes. */
export class Tab {
  /** Complaints of the console, errors of scripts, violations of the policy, requests to other origins. */
  readonly troubles: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
  ) {}

  static async open(browser: Browser, url: string, path: string, options: TabOptions): Promise<Tab> {
    const { width = 1280, colorScheme = 'light', beside } = options;
    const context =
      beside?.context ??
      (await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' }));
    context.setDefaultTimeout(15_000);
    const tab = new Tab(await context.newPage(), context);
    tab.listen(new URL(url).host);
    await tab.page.goto(url + path);
    return tab;
  }

  get pill(): Locator {
    return this.page.locator('header [role=status]');
  }

  get balance(): Locator {
    return this.page.getByTestId('balance');
  }

  async isLive(): Promise<void> {
    await this.pill.filter({ hasText: /^Live/ }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  async fill(label: string | RegExp, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text);
  }

  async go(screen: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name: screen }).click();
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Another screen, without loading the page again. */
  async show(path: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.history.pushState({}, '', to);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, path);
  }

  async hasBalance(amount: string): Promise<void> {
    await this.balance.filter({ hasText: amount }).waitFor();
  }

  /** Takes the network away, or gives it back. */
  offline(isOffline: boolean): Promise<void> {
    return this.context.setOffline(isOffline);
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private listen(host: string): void {
    const note = (asked: { url(): string }): void => {
      const to = new URL(asked.url());
      if (to.host !== host && !['data:', 'blob:', 'about:'].includes(to.protocol))
        this.troubles.push(`elsewhere: ${to.href}`);
    };
    this.page.on('request', note).on('websocket', note);
    this.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.troubles.push(message.text());
    });
    this.page.on('pageerror', (error) => this.troubles.push(String(error)));
  }
}
