import type { BrowserContext, Page } from 'playwright-core';

export interface IdePageOptions {
  readonly fragment?: Readonly<Record<string, string>>;
  readonly colorScheme?: 'light' | 'dark';
  /** The clock of the page can be set forward. */
  readonly hasClock?: boolean;
}

type Area = 'Operation Editor' | 'Variables' | 'Headers';

/** GraphiQL as a reader has it before them, on a first visit; it takes down whatever goes wrong behind the scenes. */
export class IdePage {
  /** Complaints of the console, errors of scripts, violations of the policy, requests to other origins. */
  readonly troubles: string[] = [];

  private constructor(readonly page: Page) {}

  /** The context lends its cache and nothing else: what earlier visits have stored is forgotten. */
  static async open(context: BrowserContext, url: string, options: IdePageOptions = {}): Promise<IdePage> {
    const ide = new IdePage(await context.newPage());
    const { fragment, colorScheme = 'light', hasClock = false } = options;
    if (hasClock) await ide.page.clock.install();
    const protocol = await context.newCDPSession(ide.page);
    await protocol.send('Storage.clearDataForOrigin', { origin: url, storageTypes: 'local_storage' });
    await ide.page.emulateMedia({ colorScheme });
    await ide.listen(new URL(url).host);
    await ide.page.goto(`${url}/graphql${fragment ? `#${new URLSearchParams(fragment).toString()}` : ''}`);
    await ide.isReady();
    return ide;
  }

  async isReady(): Promise<void> {
    for (const area of ['Operation Editor', 'Headers'] as const) await this.editor(area).waitFor();
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).getByRole('button', { name, exact: true }).click();
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^Execute query/ }).click();
  }

  async stop(): Promise<void> {
    await this.page.getByRole('button', { name: /^Stop query/ }).click();
  }

  async runAndSee(text: string): Promise<void> {
    await this.run();
    await this.sees(text);
  }

  /** Waits until the answer has the text. */
  async sees(text: string): Promise<void> {
    await this.page.locator('.result-window .view-lines').filter({ hasText: text }).waitFor();
  }

  /** Pasted over what is there: typed, the editor would close each bracket and quote by itself. */
  async write(area: Area, text: string): Promise<void> {
    await this.editor(area).click();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async writeToken(token: string): Promise<void> {
    await this.write('Headers', JSON.stringify({ Authorization: `Bearer ${token}` }));
  }

  /** Waits until the editor has the text. */
  async shows(area: Area, text: string): Promise<void> {
    await this.editor(area).filter({ hasText: text }).waitFor();
  }

  async textOf(area: Area): Promise<string> {
    return this.editor(area).innerText();
  }

  /** All that this origin keeps in the browser, as soon as the given text is among it. */
  async stored(text: string): Promise<string> {
    const all = await this.page.waitForFunction((wanted) => {
      const kept = JSON.stringify([window.localStorage, window.sessionStorage]);
      return kept.includes(wanted) && kept;
    }, text);
    return String(await all.jsonValue());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.close();
  }

  private editor(area: Area) {
    return this.page.getByRole('region', { name: area }).locator('.view-lines').filter({ visible: true });
  }

  private async listen(host: string): Promise<void> {
    const note = (asked: { url(): string }): void => {
      const to = new URL(asked.url());
      if (to.host !== host && to.protocol !== 'data:') this.troubles.push(`elsewhere: ${to.href}`);
    };
    this.page.on('request', note).on('websocket', note);
    this.page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.troubles.push(message.text());
    });
    this.page.on('pageerror', (error) => this.troubles.push(String(error)));
    await this.page.exposeFunction('noteViolation', (directive: string) => this.troubles.push(`policy: ${directive}`));
    await this.page.addInitScript({
      content: `document.addEventListener('securitypolicyviolation', (event) => noteViolation(event.violatedDirective + ' ' + event.blockedURI))`,
    });
  }
}
