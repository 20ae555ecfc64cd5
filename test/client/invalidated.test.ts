import { gql, type TypedDocumentNode } from '@apollo/client';
import { SEND } from '../features/notices/given';
import { GivenClient } from './given';
import { openWorld, type BadWorld } from './open-world';

interface Listed {
  readonly notifications: { readonly nodes: readonly { readonly title: string; readonly readAt: string | null }[] };
}

const LIST: TypedDocumentNode<Listed> = gql`
  query List {
    notifications {
      nodes {
        id
        title
        readAt
      }
    }
  }
`;
const INVALIDATED = 'subscription Invalidated { cacheInvalidated { id typename entityId fields } }';

/** A list that somebody looks at, of two things that the server knows. */
async function openList(at: BadWorld, options: ConstructorParameters<typeof GivenClient>[2] = {}) {
  const admin = await at.app.as('admin');
  for (const title of ['first', 'second'])
    await admin.mutate(SEND, { input: { userId: at.ann.id, kind: 'SYSTEM', title, message: 'See for yourself.' } });
  const given = new GivenClient(at.url, at.ann, options);
  given.listen(INVALIDATED);
  await given.client.live.settled();
  const shown: string[] = [];
  let look: () => void = () => undefined;
  const query = given.client.watchQuery({ query: LIST });
  query.subscribe(({ data, dataState }) => {
    const nodes = dataState === 'complete' ? data.notifications.nodes : null;
    shown.push(
      nodes?.map(({ title, readAt }) => `${title} ${readAt === null ? 'new' : 'read'}`).join(', ') ?? 'nothing',
    );
    look();
  });
  const shows = async (text: string) => {
    while (shown.at(-1) !== text) await new Promise<void>((resolve) => (look = resolve));
  };
  return { given, shown, shows, [Symbol.dispose]: () => given[Symbol.dispose]() };
}

it('keeps the rows of a list whose things were invalidated, and asks for them again', async () => {
  await using at = await openWorld();
  using list = await openList(at);
  await list.shows('second new, first new');
  list.shown.length = 0;

  await at.ann.mutate('mutation { markAllNotificationsRead }');

  await list.shows('second read, first read');
  expect(list.shown.filter((text) => text.split(', ').length !== 2)).toEqual([]);
});

it('asks once more when what was under way may be older than the event', async () => {
  await using at = await openWorld();
  let arrive: () => void = () => undefined;
  let release: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  const slow: typeof fetch = async (...request) => {
    const answer = await fetch(...request);
    arrive();
    await released;
    return answer;
  };
  using list = await openList(at, { fetch: slow });
  await arrived;
  const invalidated = list.given.listen(INVALIDATED);
  await list.given.client.live.settled();

  await at.ann.mutate('mutation { markAllNotificationsRead }');
  await invalidated.until((all) => all.length > 0);
  release();

  await list.shows('second read, first read');
});
