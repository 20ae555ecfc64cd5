import type { LiveClient } from '../../../src/client';
import { askForBrowserNotices } from '../notices/browser-notices';
import { PUSH_KEY, REGISTER_PUSH, UNREGISTER_PUSH } from './push.documents';
import workerUrl from './push-worker?worker&url';

/** One browser has one registration, whoever is signed in in its windows: this is who it was made for last. */
const ownerKey = 'liveledger.push';

/** Only where the page came over https or from this machine, and where the browser has a push service. */
export const canPush = 'serviceWorker' in navigator && 'PushManager' in window;

export function isPushedTo(userId: string): boolean {
  return localStorage.getItem(ownerKey) === userId;
}

/** Begins with a click: a page that asks for permission by itself is refused by habit. Nothing is on when it was refused. */
export async function switchPushOn(client: LiveClient, userId: string): Promise<void> {
  if (!(await askForBrowserNotices())) return;
  const registration = await registerWorker();
  // One for another key, of a server that was set up anew, could never be used again.
  await (await registration.pushManager.getSubscription())?.unsubscribe();
  const { data } = await client.query({ query: PUSH_KEY });
  if (!data) throw new Error('The server has no key for pushes.');
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: data.pushPublicKey,
  });
  const { endpoint = '', keys = {} } = subscription.toJSON();
  const { p256dh = '', auth = '' } = keys;
  await client.mutate({ mutation: REGISTER_PUSH, variables: { input: { endpoint, p256dh, auth } } });
  localStorage.setItem(ownerKey, userId);
}

export async function switchPushOff(client: LiveClient, userId: string): Promise<void> {
  if (!isPushedTo(userId)) return;
  localStorage.removeItem(ownerKey);
  const registration = await navigator.serviceWorker.getRegistration('/app/');
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return;
  const { endpoint } = subscription;
  // The browser forgets it in any case; what the server still pushes to then, the push service says is gone.
  await subscription.unsubscribe();
  await client.mutate({ mutation: UNREGISTER_PUSH, variables: { endpoint } });
}

/** The worker of this build, which may be newer than the one that was registered. */
export async function renewWorker(userId: string): Promise<void> {
  if (canPush && isPushedTo(userId)) await registerWorker();
}

async function registerWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(workerUrl, { scope: '/app/' });
  return navigator.serviceWorker.ready;
}
