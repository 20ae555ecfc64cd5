import { createECDH, randomBytes } from 'node:crypto';
import type { Tab } from './tab';
import { describeOnWeb } from './web-server';

const endpoint = 'https://push.example.com/send/1';
const keys = {
  p256dh: createECDH('prime256v1').generateKeys('base64url'),
  auth: randomBytes(16).toString('base64url'),
};

/** What a push service would give, which no test reaches. */
function standIn(given: { readonly endpoint: string; readonly keys: object }): void {
  let held: object | null = null;
  const subscription = {
    ...given,
    toJSON: () => given,
    unsubscribe: () => {
      held = null;
      return Promise.resolve(true);
    },
  };
  Object.assign(PushManager.prototype, {
    getSubscription: () => Promise.resolve(held),
    subscribe: (options: object) => {
      Reflect.set(window, 'askedOfPushService', options);
      held = subscription;
      return Promise.resolve(subscription);
    },
  });
}

const variablesOf = async (tab: Tab, operation: string): Promise<unknown> => {
  const request = await tab.page.waitForRequest((asked) => asked.postData()?.includes(operation) ?? false);
  const body: unknown = request.postDataJSON();
  return Reflect.get(Object(body) as object, 'variables');
};

describeOnWeb('push to this device', (server) => {
  it('asks only after a click, registers, shows what is pushed, opens what it is about, and leaves with a sign-out', async () => {
    const tab = await server.as('customer', 'settings');
    const { page } = tab;
    await page.context().grantPermissions(['notifications'], { origin: server.url });
    await page.evaluate(standIn, { endpoint, keys });
    const guest = await server.world.as('customer');
    const { publicKey } = await guest.query<{ publicKey: string }>('{ publicKey: pushPublicKey }');
    expect(await page.evaluate(() => navigator.serviceWorker.getRegistration('/app/').then(Boolean))).toBe(false);

    const registered = variablesOf(tab, 'registerPushSubscription');
    const box = page.getByLabel('Push to this device while no page is open');
    await box.click();
    expect(await registered).toEqual({ input: { endpoint, ...keys } });
    await page.waitForFunction(() => Object.keys(localStorage).includes('liveledger.push'));
    expect(await box.isChecked()).toBe(true);
    expect(await page.evaluate(() => Reflect.get(window, 'askedOfPushService') as unknown)).toEqual({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });

    const devtools = await page.context().newCDPSession(page);
    const found = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
        for (const { scopeURL, registrationId } of registrations)
          if (scopeURL === `${server.url}/app/`) resolve(registrationId);
      });
    });
    await devtools.send('ServiceWorker.enable');
    // A worker that is still being installed is sent nothing.
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready;
      while (active && active.state !== 'activated')
        await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }));
    });
    const data = JSON.stringify({ title: 'News about an order', tag: 'ntf_1', count: 1, kind: 'ORDER' });
    await devtools.send('ServiceWorker.deliverPushMessage', { origin: server.url, registrationId: await found, data });
    // `waitForFunction` would take the first answer, whatever it is: a promise is something already.
    const look = () =>
      page.evaluate(async () => {
        const [notice] = await (await navigator.serviceWorker.ready).getNotifications();
        return notice ? { title: notice.title, body: notice.body, tag: notice.tag } : null;
      });
    let shown = await look();
    while (shown === null) shown = await look();
    expect(shown).toEqual({
      title: 'News about an order',
      body: 'Open it to read more.',
      tag: 'ntf_1',
    });

    const [worker] = page.context().serviceWorkers();
    await worker?.evaluate(`(async () => {
      const [notification] = await registration.getNotifications();
      dispatchEvent(new NotificationEvent('notificationclick', { notification }));
    })()`);
    await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();

    const unregistered = variablesOf(tab, 'unregisterPushSubscription');
    await tab.press('Account menu');
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    expect(await unregistered).toEqual({ endpoint });
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).includes('liveledger.push'))).toBe(false);
  });

  it('opens what a push was about in a new window, and stays where nothing is about it', async () => {
    const vendor = await server.open('/app/?notice=ORDER&as=vendor');
    await vendor.page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
    const investor = await server.open('/app/?notice=BILL&as=investor');
    await investor.page.getByRole('heading', { level: 1, name: 'Market' }).waitFor();
  });
});
