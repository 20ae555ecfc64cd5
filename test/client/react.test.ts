/** @jest-environment ./test/client/jsdom-environment.js */
import { gql, type TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { createElement, StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import {
  LiveProvider,
  useConnectionStatus,
  useLive,
  useNotifications,
  useToastBoard,
  useToasts,
  type Notifications,
  type Toast,
  type ToastBoard,
} from '../../src/client/react';
import type { Visitor } from '../../src/testing';
import { SEND } from '../features/notices/given';
import { BALANCES, cents, GivenClient, pay, type Told } from './given';
import { openWorld } from './open-world';

const BALANCE_UPDATED = gql(BALANCES);

/** Something on a page; it is taken away with the test. */
function render(element: ReactNode) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(element);
  let isThere = true;
  const unmount = () => {
    if (isThere) root.unmount();
    isThere = false;
  };
  return { show: (next: ReactNode) => root.render(next), unmount, [Symbol.dispose]: unmount };
}

/** Resolves when the page is as asked for; React works meanwhile, by itself as in a browser and not in `act`. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

const ANNOUNCE = 'mutation ($input: AnnouncementInput!) { publishAnnouncement(input: $input) { id } }';
const VIEWER: TypedDocumentNode<{ viewer: { displayName: string } }> = gql`
  query Viewer {
    viewer {
      id
      displayName
    }
  }
`;

const text = () => document.body.textContent;

const notify = (admin: Visitor, userId: string, title: string) =>
  admin.mutate(SEND, { input: { userId, kind: 'SYSTEM', title, message: 'See for yourself.' } });

it('tells each event once, and leaves no subscription behind in strict mode', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const heard: string[] = [];
  function Balance() {
    const { data } = useLive<Told>(BALANCE_UPDATED, {
      onEvent: ({ balanceUpdated }) => heard.push(balanceUpdated.newBalance.amount),
    });
    return `balance ${data?.balanceUpdated.newBalance.amount ?? 'unknown'}`;
  }
  const page = render(
    createElement(StrictMode, null, createElement(LiveProvider, { client: given.client }, createElement(Balance))),
  );
  await until(() => given.client.live.statusNow.state === 'live');
  await given.client.live.settled();
  expect(at.road.size).toBe(1);
  await pay(at.payer, at.ann, 2);
  await until(() => text() === `balance ${cents(2)}`);

  page.unmount();

  expect(heard).toEqual([cents(1), cents(2)]);
  await at.app.idle();
});

it('shows how the connection is', async () => {
  await using at = await openWorld();
  using given = new GivenClient(at.url, at.ann);
  const Pill = () => useConnectionStatus().state;
  using page = render(createElement(LiveProvider, { client: given.client }, createElement(Pill)));
  await until(() => text() === 'live');
  at.road.refuse();
  at.road.cut();
  await until(() => text() === 'reconnecting');
  await at.road.accept();
  await until(() => text() === 'live');
  page.unmount();
});

it('tells each notification once, however many components look, and counts on all devices', async () => {
  await using at = await openWorld();
  const admin = await at.app.as('admin');
  await notify(admin, at.ann.id, 'from before');
  using given = new GivenClient(at.url, at.ann);
  const toasts: string[] = [];
  const seen: Notifications[] = [];
  function Bell() {
    const notifications = useNotifications();
    seen.push(notifications);
    return `${notifications.unread}: ${notifications.notifications.map(({ title }) => title).join(', ')};`;
  }
  using page = render(
    createElement(
      LiveProvider,
      { client: given.client, onNotification: ({ notification }) => toasts.push(notification.title) },
      createElement(Bell),
      createElement(Bell),
    ),
  );
  await until(() => text() === '1: from before;1: from before;');
  await given.client.live.settled();

  await notify(admin, at.ann.id, 'news');
  await until(() => text() === '2: news, from before;2: news, from before;');

  expect(toasts).toEqual(['news']);
  const [newest] = seen.at(-1)?.notifications ?? [];
  await seen.at(-1)?.markRead(newest?.id ?? '');
  await until(() => text().startsWith('1: '));
  await at.ann.mutate('mutation { markAllNotificationsRead }');
  await until(() => text().startsWith('0: '));
  await seen.at(-1)?.clear();
  await until(() => text() === '0: ;0: ;');
  page.unmount();
  await at.app.idle();
});

it('begins again when somebody signs in, and says what the server has refused', async () => {
  await using at = await openWorld();
  let token: string | null = null;
  using given = new GivenClient(at.url, null, { getToken: () => token });
  function Balance() {
    const balance = useLive<Told>(BALANCE_UPDATED);
    const forbidden = useLive(gql('subscription { transactionRecorded { id } }'), { skip: balance.data === undefined });
    return `${balance.error?.name ?? ''} ${balance.data?.balanceUpdated.newBalance.amount ?? ''} ${forbidden.error?.message ?? ''}`;
  }
  using page = render(createElement(LiveProvider, { client: given.client }, createElement(Balance)));
  await until(() => text().startsWith('SignedOut'));

  token = at.ann.accessToken;
  given.client.live.restart();
  await until(() => given.client.live.statusNow.state === 'live');
  await given.client.live.settled();
  await pay(at.payer, at.ann, 1);

  await until(() => text().includes('0.01'));
  await until(() => text().length > 10);
  page.unmount();
});

it('shows what is pressing on one board for all, each once, and the oldest make room', async () => {
  await using at = await openWorld();
  const admin = await at.app.as('admin');
  using given = new GivenClient(at.url, at.ann);
  let shown: readonly Toast[] = [];
  let board: Pick<ToastBoard, 'show' | 'dismiss'> | undefined;
  function Toasts() {
    board = useToastBoard();
    shown = useToasts();
    return `${shown.map(({ title }) => title).join(', ')};`;
  }
  const page = (maxToasts: number) =>
    createElement(LiveProvider, { client: given.client, maxToasts }, createElement(Toasts));
  using rendered = render(page(3));
  await until(() => given.client.live.statusNow.state === 'live');
  await given.client.live.settled();

  await notify(admin, at.ann.id, 'news');
  await until(() => text() === 'news;');
  await admin.mutate(ANNOUNCE, { input: { title: 'Rain at four', message: 'Tents are open.', severity: 'ERROR' } });
  await until(() => text() === 'news, Rain at four;');
  expect(shown.map(({ urgent }) => urgent)).toEqual([false, true]);

  const own: Toast = { id: 'own', title: 'Sent', message: 'All of it.', severity: 'SUCCESS', urgent: false };
  expect(board?.show(own)).toBe(true);
  expect(board?.show(own)).toBe(false);
  await until(() => text() === 'news, Rain at four, Sent;');
  rendered.show(page(2));
  await until(() => text() === 'Rain at four, Sent;');
  board?.dismiss('own');
  await until(() => text() === 'Rain at four;');
});

it('loads older notifications page by page, and begins with the newest when there is news', async () => {
  await using at = await openWorld();
  const admin = await at.app.as('admin');
  for (const title of ['1', '2', '3']) await notify(admin, at.ann.id, title);
  using given = new GivenClient(at.url, at.ann);
  let seen: Notifications | undefined;
  function List() {
    seen = useNotifications({ first: 2 });
    return `${seen.notifications.map(({ title }) => title).join(' ')};`;
  }
  using page = render(createElement(LiveProvider, { client: given.client }, createElement(List)));
  await until(() => text() === '3 2;');
  await given.client.live.settled();

  await seen?.loadMore?.();
  await until(() => text() === '3 2 1;');
  expect(seen?.loadMore).toBeNull();
  await notify(admin, at.ann.id, '4');
  await until(() => text() === '4 3;');
  page.unmount();
});

it('hears only of the types that it is asked for', async () => {
  await using at = await openWorld();
  const admin = await at.app.as('admin');
  await notify(admin, at.ann.id, 'news');
  using given = new GivenClient(at.url, at.ann);
  const Name = () => useQuery(VIEWER).data?.viewer.displayName ?? '';
  const props = { client: given.client, invalidatedTypes: ['User'] };
  using page = render(createElement(LiveProvider, props, createElement(Name)));
  await until(() => text() !== '');
  await given.client.live.settled();

  await at.ann.mutate('mutation { updateProfile(displayName: "Ann Other") { id } }');

  await until(() => text() === 'Ann Other');
  page.unmount();
});
