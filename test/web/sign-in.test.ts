import { newWallet } from '../features/identity/wallets';
import { IdePage } from '../ide/ide-page';
import { describeOnWeb } from './web-server';

describeOnWeb('signing in', (server) => {
  it('lets a wallet in by its signature, and keeps who it is over a reload', async () => {
    const wallet = newWallet();
    const tab = await server.open('/app/');
    await tab.page.exposeFunction('signInWallet', (hex: string) =>
      wallet.signMessage({ message: { raw: Buffer.from(hex.slice(2), 'hex') } }),
    );
    await tab.page.addInitScript((address) => {
      const sign = (hex: unknown): unknown => (Reflect.get(window, 'signInWallet') as (text: unknown) => unknown)(hex);
      const request = ({ method, params }: { method: string; params?: unknown[] }) =>
        Promise.resolve(method === 'personal_sign' ? sign(params?.[0]) : [address]);
      Reflect.set(window, 'ethereum', { request });
    }, wallet.address);
    await tab.page.goto(`${server.url}/app/`);

    await tab.press('Sign in with a wallet');
    await tab.isLive();
    const name = await tab.page.locator('.shell-who').innerText();
    await tab.page.reload();
    await tab.isLive();

    expect(await tab.page.locator('.shell-who').innerText()).toBe(name);
    expect(await tab.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('session')))).toEqual(
      [],
    );
  });

  it('opens GraphiQL with the token of the moment, where an event arrives', async () => {
    const guest = await server.as('customer');
    await guest.press('Account menu');
    const link = await guest.page.getByRole('menuitem', { name: 'Open GraphiQL as Ann Castell' }).getAttribute('href');
    const token = new URLSearchParams(new URL(link ?? '', server.url).hash.slice(1)).get('token') ?? '';
    const query = 'subscription { balanceUpdated(currency: "EUR") { newBalance { amount } } }';
    await using ide = await IdePage.open(guest.page.context(), server.url, { fragment: { token, query } });

    await ide.run();
    await ide.page.getByRole('button', { name: /^Stop query/ }).waitFor();
    await guest.page.bringToFront();
    await guest.page.keyboard.press('Escape');
    await guest.fill(/^Amount in EUR/, '20');
    await guest.press('Top up');

    await ide.sees('"amount": "5020.00"');
    expect(ide.troubles).toEqual([]);
  });
});
