/**
 * Runs without a page, when the browser is pushed to. It shows what the server has sent, which already leaves out whatever is private,
 * and opens the page that it is about.
 */
import { noticeAddress, type OpenNotice } from './open-notice';

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

interface Page {
  readonly url: string;
  focus(): Promise<unknown>;
  postMessage(message: OpenNotice): void;
}

/** The part of a worker's scope that is used here; the types of pages and of workers do not go into one project. */
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    matchAll(which: { readonly type: 'window'; readonly includeUncontrolled: true }): Promise<readonly Page[]>;
    openWindow(url: string): Promise<unknown>;
  };
  addEventListener(
    type: 'push',
    listener: (event: Extendable & { readonly data: { json(): unknown } | null }) => void,
  ): void;
  addEventListener(
    type: 'notificationclick',
    listener: (event: Extendable & { readonly notification: Notification }) => void,
  ): void;
}
declare const self: WorkerScope;

self.addEventListener('push', (event) => {
  const pushed = event.data?.json();
  const title = text(pushed, 'title') ?? 'News';
  const data = text(pushed, 'kind') ?? '';
  const tag = text(pushed, 'tag') ?? title;
  event.waitUntil(self.registration.showNotification(title, { tag, data, body: 'Open it to read more.' }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const kind: unknown = event.notification.data;
  event.waitUntil(open(typeof kind === 'string' ? kind : ''));
});

/** In a page that is there already, since somebody is signed in in it. */
async function open(kind: string): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ url }) => new URL(url).pathname.startsWith('/app/'));
  if (!page) {
    await self.clients.openWindow(noticeAddress(kind));
    return;
  }
  page.postMessage({ openNotice: kind });
  await page.focus();
}

function text(value: unknown, key: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : null;
  return typeof found === 'string' ? found : null;
}
