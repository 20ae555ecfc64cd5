import type { BrowserContext } from 'playwright-core';
import { describeInBrowser, launchBrowser } from './browser';
import { buildIde } from './build-ide';
import { startLiveledger } from '../../src/testing';
import { IdeServer } from './ide-server';
import { IdePage, type IdePageOptions } from './ide-page';

const listenToBalance = 'subscription Balance { balanceUpdated { amount { amount currency } } }';

describeInBrowser('GraphiQL', () => {
  const opened: AsyncDisposable[] = [];
  let server: IdeServer;
  let context: BrowserContext;

  beforeAll(async () => {
    await buildIde();
    server = await IdeServer.start();
    opened.push(server);
    const browser = await launchBrowser();
    opened.push(browser);
    context = await browser.newContext();
    // Shorter than jest's, so that it is this one that speaks, and says what it waited for.
    context.setDefaultTimeout(10_000);
  }, 60_000);

  afterAll(async () => {
    for (const resource of opened.reverse()) await resource[Symbol.asyncDispose]();
  });

  const open = (options?: IdePageOptions) => IdePage.open(context, server.url, options);

  it('runs the first example, without a complaint and with nothing from elsewhere', async () => {
    await using ide = await open();
    const { page } = ide;

    expect(await page.title()).toBe('Liveledger – GraphiQL');
    expect(await page.getByRole('main').getByRole('heading', { level: 1 }).textContent()).toBe('Liveledger');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'SignIn',
      'WhoAmI',
      'Rename',
      'Devices',
      'Notifications',
      'Tell',
    ]);
    await ide.runAndSee('"accessToken": "eyJ');

    expect(ide.troubles).toEqual([]);
  });

  it('finds fault by the schema and tidies up, under its policy', async () => {
    await using ide = await open();

    await ide.write('Operation Editor', 'query WhoAmI{viewer{id nonsense}}');
    await ide.page.locator('.squiggly-error').first().waitFor();
    await ide.page.getByRole('button', { name: /^Prettify/ }).click();
    await ide.shows('Operation Editor', 'query WhoAmI { viewer { id');

    expect(ide.troubles).toEqual([]);
  });

  it('is nobody until Headers holds a token, and then somebody', async () => {
    await using ide = await open();
    await ide.openTab('WhoAmI');

    await ide.shows('Headers', '"Authorization": "Bearer "');
    await ide.runAndSee('"viewer": null');
    const investor = await server.signIn('investor');
    await ide.writeToken(investor.token);
    await ide.runAndSee(`"id": "${investor.id}"`);

    expect(ide.troubles).toEqual([]);
  });

  it('says why a subscription is refused, and takes the token of the moment for the next one', async () => {
    await using ide = await open();
    await ide.write('Operation Editor', listenToBalance);

    await ide.runAndSee('A subscription needs a token');
    await ide.writeToken('made-up');
    await ide.runAndSee('is not one that this server has issued');
    await ide.sees('"reason": "TOKEN_INVALID"');
    const payer = await server.signIn('payer');
    await ide.writeToken(payer.token);

    await ide.run();
    await server.give(payer.id, '12.50');
    await ide.sees('"amount": "12.50"');
    await server.give(payer.id, '20.00');
    await ide.sees('"amount": "20.00"');

    expect(ide.troubles).toEqual([]);
  });

  it('closes the socket of a subscription that is stopped while it waits', async () => {
    const { id, token } = await server.signIn('payer');
    await using ide = await open({ fragment: { query: listenToBalance, token } });
    const opened = ide.page.waitForEvent('websocket');

    await ide.run();
    const socket = await opened;
    const closed = socket.waitForEvent('close');
    await server.give(id, '7.00');
    await ide.sees('"amount": "7.00"');
    await ide.stop();

    await closed;
    await ide.page.getByRole('button', { name: /^Execute query/ }).waitFor();
  });

  it('opens what a link brings, and leaves no trace of its token', async () => {
    const { id, token } = await server.signIn('seller');
    const query = 'mutation Rename($name: String!) { updateProfile(displayName: $name) { displayName } }';
    const variables = '{ "name": "Sam + Söhne" }';
    await using ide = await open({ fragment: { query, variables, token } });

    await ide.runAndSee('"displayName": "Sam + Söhne"');
    expect(await ide.page.getByRole('tab', { selected: true }).innerText()).toBe('Rename');
    expect(ide.page.url()).toBe(`${server.url}/graphql`);

    await ide.page.evaluate((hash) => window.location.assign(hash), `#query=query+Me+{viewer{id}}&token=${token}`);
    await ide.shows('Operation Editor', 'query Me {viewer{id}}');
    await ide.runAndSee(`"id": "${id}"`);
    expect(ide.page.url()).toBe(`${server.url}/graphql`);

    expect(await ide.stored('query Me')).not.toContain(token);
    await ide.page.reload();
    await ide.shows('Operation Editor', 'query Me {viewer{id}}');
    await ide.shows('Headers', '"Authorization": "Bearer "');
    expect(ide.troubles).toEqual([]);
  });

  it('signs in as a demo account, in each tab that has no token of its own', async () => {
    await using ide = await open();
    const account = ide.page.getByLabel('Signed in as');
    const [vendor, buyer, admin] = [
      await server.signIn('vendor'),
      await server.signIn('buyer'),
      await server.signIn('admin'),
    ];
    expect(await account.inputValue()).toBe('nobody');

    await account.selectOption('vendor');
    await ide.shows('Headers', '"Authorization": "Bearer eyJ');
    await ide.openTab('WhoAmI');
    await ide.runAndSee(`"id": "${vendor.id}"`);
    await ide.writeToken(buyer.token);
    await ide.runAndSee(`"id": "${buyer.id}"`);
    expect(await account.inputValue()).toBe('own token');

    await ide.openTab('Rename');
    await ide.runAndSee(`"id": "${vendor.id}"`);
    await account.selectOption('admin');
    await ide.runAndSee(`"id": "${admin.id}"`);
    await ide.openTab('WhoAmI');
    await ide.runAndSee(`"id": "${buyer.id}"`);
    await account.selectOption('nobody');
    await ide.runAndSee('"viewer": null');

    expect(await ide.stored('query WhoAmI')).not.toContain('eyJ');
    expect(ide.troubles).toEqual([]);
  });

  it('replaces the token of a demo account when it has run out', async () => {
    await using ide = await open({ hasClock: true });
    await ide.page.getByLabel('Signed in as').selectOption('client');
    await ide.shows('Headers', '"Bearer eyJ');
    const before = await ide.textOf('Headers');
    await ide.openTab('WhoAmI');

    await ide.page.clock.fastForward('16:00');
    await ide.runAndSee('"displayName"');

    expect(await ide.textOf('Headers')).not.toBe(before);
  });

  it('offers no demo accounts where there are none', async () => {
    await using plain = await startLiveledger({ env: { DEMO: '0' } });
    await using ide = await IdePage.open(context, plain.url);
    expect(await ide.page.getByLabel('Signed in as').count()).toBe(0);
    expect(ide.troubles).toEqual([]);

    await using refusing = await IdeServer.start();
    await refusing.forgetDemoAccounts();
    await ide.page.goto(`${refusing.url}/graphql`);
    await ide.page.getByLabel('Signed in as').selectOption('biller');
    await ide.page.getByRole('status').filter({ hasText: 'This server has no demo accounts.' }).waitFor();
    expect(await ide.page.getByLabel('Signed in as').count()).toBe(0);
  });

  it('is as light or dark as the system, also when that changes', async () => {
    await using ide = await open({ colorScheme: 'dark' });
    const background = () =>
      ide.page.locator('.graphiql-container').evaluate((element) => getComputedStyle(element).backgroundColor);

    await ide.page.locator('.monaco-editor.vs-dark').first().waitFor();
    expect(await background()).toBe('rgb(33, 42, 59)');
    await ide.page.emulateMedia({ colorScheme: 'light' });
    await ide.page.locator('.monaco-editor.vs').first().waitFor();
    expect(await background()).toBe('rgb(255, 255, 255)');
  });
});
