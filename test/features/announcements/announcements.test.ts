import { startLiveledger, type Visitor } from '../../../src/testing';
import { badIds, badTexts } from '../bad-texts';
import { everybody, signedIn, whoMay } from '../callers';
import { openRows } from '../identity/given';

const ANNOUNCEMENT = 'id title message severity audience expiresAt createdAt';
const PUBLISH = `mutation ($input: AnnouncementInput!) { publishAnnouncement(input: $input) { ${ANNOUNCEMENT} } }`;
const LIST = `{ announcements { ${ANNOUNCEMENT} } }`;
const PUBLISHED = `subscription { announcementPublished { id occurredAt announcement { ${ANNOUNCEMENT} } } }`;
const NODE = `query ($id: ID!) { node(id: $id) { ... on Announcement { ${ANNOUNCEMENT} } } }`;
const fine = { title: 'Hello', message: 'The gates are open.' };

interface Announcement {
  readonly id: string;
  readonly title: string;
}

interface Published {
  readonly announcementPublished: { readonly id: string; readonly announcement: Announcement };
}

async function publish(admin: Visitor, changes: object = {}): Promise<Announcement> {
  const data = await admin.mutate<{ publishAnnouncement: Announcement }>(PUBLISH, { input: { ...fine, ...changes } });
  return data.publishAnnouncement;
}

async function titles(visitor: Visitor): Promise<readonly string[]> {
  const data = await visitor.query<{ announcements: readonly Announcement[] }>(LIST);
  return data.announcements.map(({ title }) => title);
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

it('shows to everybody what is for everybody, and to others what is for a role of theirs', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');
  const [seller, both] = [await app.signUp({ roles: ['SELLER'] }), await app.signUp({ roles: ['INVESTOR', 'BUYER'] })];

  const all = await publish(admin, { title: 'all', severity: 'WARNING', expiresAt: inAnHour() });
  const some = await publish(admin, { title: 'sellers and buyers', audience: ['SELLER', 'BUYER', 'SELLER'] });
  await publish(admin, { title: 'investors', audience: ['INVESTOR'] });

  expect(all).toMatchObject({ severity: 'WARNING', audience: null, message: fine.message });
  expect(some).toMatchObject({ severity: 'INFO', audience: ['SELLER', 'BUYER'], expiresAt: null });
  expect(await titles(app.stranger())).toEqual(['all']);
  expect(await titles(seller)).toEqual(['sellers and buyers', 'all']);
  expect(await titles(both)).toEqual(['investors', 'sellers and buyers', 'all']);
  expect(await titles(admin)).toEqual(['all']);
  expect(await seller.query(NODE, { id: some.id })).toEqual({ node: some });
  for (const other of [app.stranger(), admin]) expect(await other.query(NODE, { id: some.id })).toEqual({ node: null });
  for (const id of badIds) expect(await seller.query(NODE, { id })).toEqual({ node: null });
});

it('no longer shows what is over', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');
  const { id } = await publish(admin, { title: 'short', expiresAt: inAnHour() });
  await using rows = await openRows(app);

  await rows.query('UPDATE announcement SET expires_at = now()');

  expect(await titles(admin)).toEqual([]);
  expect(await admin.query(NODE, { id })).toEqual({ node: null });
});

it('shows a hundred at most', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');
  await publish(admin);
  await using rows = await openRows(app);
  await rows.query(
    `INSERT INTO announcement SELECT 'ann_' || lpad(n::text, 26, '0'), n::text, 'm', 'INFO', NULL, NULL, now() + n * interval '1 second' FROM generate_series(1, 101) n`,
  );

  const shown = await titles(app.stranger());

  expect(shown).toHaveLength(100);
  expect([shown[0], shown.at(-1)]).toEqual(['101', '2']);
});

describe('announcementPublished', () => {
  it('is heard by those whom it is for, on all devices, and by nobody else', async () => {
    await using app = await startLiveledger();
    const admin = await app.as('admin');
    const [seller, buyer] = [await app.signUp({ roles: ['SELLER'] }), await app.signUp({ roles: ['BUYER'] })];
    await using heardBySeller = await seller.subscribe<Published>(PUBLISHED);
    await using heardByBuyer = await buyer.subscribe<Published>(PUBLISHED);

    const all = await publish(admin, { title: 'all' });
    const sellers = await publish(admin, { title: 'sellers', audience: ['SELLER'] });

    const events = [await heardBySeller.next(), await heardBySeller.next()];
    expect(events.map(({ announcementPublished }) => announcementPublished.announcement)).toEqual([all, sellers]);
    const { announcementPublished } = await heardByBuyer.next();
    expect(announcementPublished).toEqual(events[0]?.announcementPublished);
    await heardByBuyer.none();
  });

  it('goes on after the cursor of any event, without what is over by now', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using heard = await ann.subscribe<Published>(PUBLISHED);
    await publish(admin, { title: '1' });
    await publish(admin, { title: 'for sellers', audience: ['SELLER'] });
    await publish(admin, { title: 'over soon', expiresAt: inAnHour() });
    await publish(admin, { title: '2' });
    await heard.next();
    await using rows = await openRows(app);
    await rows.query(
      `UPDATE event SET payload = jsonb_set(payload::jsonb, '{announcement,expiresAt}', '"2026-01-01T00:00:00.000Z"')
        WHERE payload::text LIKE '%over soon%'`,
    );
    await app.restart(); // A node remembers what it has told lately.

    await using resumed = await ann.subscribe<Published>(PUBLISHED, {}, { after: heard.cursor ?? '' });

    expect((await resumed.next()).announcementPublished.announcement.title).toBe('2');
    await resumed.none();
  });

  it('ends when the viewer has other roles: it would be another one', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using heard = await ann.subscribe(PUBLISHED);

    await admin.mutate('mutation ($id: ID!) { setUserRoles(userId: $id, roles: [CUSTOMER, SELLER]) { id } }', {
      id: ann.id,
    });

    expect(await heard.ended).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    await using again = await ann.subscribe<Published>(PUBLISHED);
    await publish(admin, { title: 'sellers', audience: ['SELLER'] });
    expect((await again.next()).announcementPublished.announcement.title).toBe('sellers');
  });
});

it('refuses what could not be read, and what is over before it begins', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');
  const cases = [
    ...badTexts.flatMap(([, text]) => [{ title: text }, { message: text }]),
    { title: 'x'.repeat(121) },
    { message: 'x'.repeat(2_001) },
    { audience: [] },
    { expiresAt: new Date(Date.now() - 1).toISOString() },
    { expiresAt: '1999-01-01T00:00:00Z' },
  ];

  for (const changes of cases) {
    const [field] = Object.keys(changes);
    expect(await admin.refusal(PUBLISH, { input: { ...fine, ...changes } })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field,
    });
  }
  expect(await titles(admin)).toEqual([]);
});

it('stands in the audit log', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');

  const { id } = await publish(admin);

  expect(await admin.query('{ auditLog { nodes { action subjectId } } }')).toEqual({
    auditLog: { nodes: [{ action: 'publishAnnouncement', subjectId: id }] },
  });
});

it('is read by everybody, heard by whoever is signed in, published by admins', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, LIST, {})).toEqual(everybody);
  expect(await whoMay(app, PUBLISHED, {})).toEqual(signedIn);
  expect(await whoMay(app, PUBLISH, { input: fine })).toEqual(['ADMIN']);
});
