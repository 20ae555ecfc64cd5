import { badTexts } from '../bad-texts';
import { signedIn, whoMay } from '../callers';
import { sharedWorld } from '../../transport/shared-world';
import { startLiveledger, type Visitor } from '../../../src/testing';
import { openRows } from '../identity/given';
import {
  COUNT,
  list,
  PREFERENCES,
  prefer,
  RECEIVED,
  send,
  UPDATE_PREFERENCES,
  type Preferences,
  type Received,
} from './given';

const world = sharedWorld();
const kinds = ['ORDER', 'PAYMENT', 'INVOICE', 'BOOKING', 'BILL', 'MESSAGE', 'REVIEW', 'TIER', 'ANNOUNCEMENT', 'SYSTEM'];

async function read(visitor: Visitor): Promise<Preferences> {
  return (await visitor.query<{ notificationPreferences: Preferences }>(PREFERENCES)).notificationPreferences;
}

/** Quiet at this moment, wherever that is on the clock. */
function aroundNow(): { quietFrom: string; quietTo: string; timeZone: string } {
  const clock = (shiftMs: number) => new Date(Date.now() + shiftMs).toISOString().slice(11, 16);
  return { quietFrom: clock(-3_600_000), quietTo: clock(3_600_000), timeZone: 'UTC' };
}

/** What leaves at once is gone before anybody can look, so it is noted when it is written. */
beforeAll(async () => {
  await using rows = await openRows(world());
  await rows.query(`
    CREATE TABLE noted (user_id text, title text, channels text[]);
    CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO noted VALUES (NEW.user_id, NEW.title, NEW.channels); RETURN NEW;
    END $$;
    CREATE TRIGGER note AFTER INSERT ON notification_outbox FOR EACH ROW EXECUTE FUNCTION note()`);
});

/** What leaves the house of what somebody was told, by title. */
async function leaving(visitor: Visitor): Promise<Record<string, readonly string[]>> {
  await using rows = await openRows(world());
  const found = await rows.query<{ title: string; channels: readonly string[] }>(
    'SELECT title, channels FROM noted WHERE user_id = $1',
    [visitor.id],
  );
  return Object.fromEntries(found.map(({ title, channels }) => [title, channels]));
}

it('has something sensible for whoever has said nothing', async () => {
  const ann = await world().signUp();

  const { preferences, ...peace } = await read(ann);

  expect(peace).toEqual({ quietFrom: null, quietTo: null, timeZone: 'UTC', minimumPriority: 'LOW' });
  expect(preferences.map(({ kind }) => kind)).toEqual(kinds);
  for (const { channels } of preferences) expect(channels).toEqual(expect.arrayContaining(['IN_APP', 'PUSH', 'SOUND']));
});

it('changes what is said, leaves the rest, and answers with all of it', async () => {
  const [ann, bob] = [await world().signUp(), await world().signUp()];
  const before = await read(ann);

  const changed = await prefer(ann, {
    preferences: [
      { kind: 'ORDER', channels: ['SOUND', 'EMAIL'] },
      { kind: 'TIER', channels: [] },
    ],
    quietFrom: '22:00',
    quietTo: '06:30',
    timeZone: 'America/St_Johns',
    minimumPriority: 'NORMAL',
  });
  const again = await prefer(ann, { preferences: [{ kind: 'TIER', channels: ['IN_APP'] }], quietTo: '07:00' });
  const ended = await prefer(ann, { quietFrom: null });
  const asBefore = await prefer(ann, { preferences: null, timeZone: null, minimumPriority: null });

  const of = (preferences: Preferences, kind: string) =>
    preferences.preferences.find((one) => one.kind === kind)?.channels;
  expect([of(changed, 'ORDER'), of(changed, 'TIER'), of(changed, 'BILL')]).toEqual([
    ['EMAIL', 'SOUND'],
    [],
    of(before, 'BILL'),
  ]);
  expect(changed).toMatchObject({
    quietFrom: '22:00',
    quietTo: '06:30',
    timeZone: 'America/St_Johns',
    minimumPriority: 'NORMAL',
  });
  expect([of(again, 'ORDER'), of(again, 'TIER')]).toEqual([['EMAIL', 'SOUND'], ['IN_APP']]);
  expect(again).toMatchObject({ quietFrom: '22:00', quietTo: '07:00', timeZone: 'America/St_Johns' });
  expect(ended).toMatchObject({
    quietFrom: null,
    quietTo: null,
    timeZone: 'America/St_Johns',
    minimumPriority: 'NORMAL',
  });
  expect(asBefore).toEqual(ended);
  expect(await read(ann)).toEqual(ended);
  expect(await read(bob)).toEqual(before);
});

it.each([
  ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an offset', { timeZone: '+02:00' }, 'timeZone'],
  ['an hour too many', { quietFrom: '25:00', quietTo: '07:00' }, 'quietFrom'],
  ['midnight at its end', { quietFrom: '22:00', quietTo: '24:00' }, 'quietTo'],
  ['an hour with one digit', { quietFrom: '7:00', quietTo: '08:00' }, 'quietFrom'],
  ['seconds', { quietFrom: '22:00:00', quietTo: '07:00' }, 'quietFrom'],
  ['a beginning alone', { quietFrom: '22:00' }, 'quietTo'],
  ['an end alone', { quietTo: '07:00' }, 'quietFrom'],
  ['a beginning without its end', { quietFrom: '22:00', quietTo: null }, 'quietTo'],
  ['an end without its beginning', { quietFrom: null, quietTo: '07:00' }, 'quietFrom'],
  ['a channel twice', { preferences: [{ kind: 'BILL', channels: ['PUSH', 'PUSH'] }] }, 'preferences.0.channels'],
  [
    'a kind twice',
    {
      preferences: [
        { kind: 'BILL', channels: [] },
        { kind: 'BILL', channels: ['PUSH'] },
      ],
    },
    'preferences',
  ],
])('refuses %s and changes nothing', async (_, input, field) => {
  const ann = await world().signUp();
  const before = await read(ann);

  expect(await ann.refusal(UPDATE_PREFERENCES, { input })).toMatchObject({ code: 'BAD_USER_INPUT', field });
  expect(await read(ann)).toEqual(before);
});

it('refuses what is no time and no zone, whatever it is', async () => {
  const ann = await world().signUp();

  for (const [, text] of badTexts)
    for (const field of ['quietFrom', 'quietTo', 'timeZone'])
      expect(await ann.refusal(UPDATE_PREFERENCES, { input: { [field]: text } })).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
});

it('tells by the channels that somebody wants, of each kind, for every choice of them', async () => {
  const admin = await world().as('admin');
  const channels = ['IN_APP', 'PUSH', 'EMAIL', 'SOUND'];
  const choices = Array.from({ length: 16 }, (_, bits) => channels.filter((_channel, n) => (bits >> n) % 2 === 1));

  for (const start of [0, 8]) {
    const ann = await world().signUp();
    const own = choices.slice(start, start + 8).map((choice, n) => ({ kind: kinds[n] ?? '', channels: choice }));
    await prefer(ann, { preferences: own });
    await using heard = await ann.subscribe<Received>(RECEIVED);

    for (const { kind } of own) await send(admin, ann, { kind, title: kind });

    const inApp = own.filter((one) => one.channels.includes('IN_APP'));
    for (const [index, one] of inApp.entries()) {
      const { notificationReceived: event } = await heard.next();
      expect(event).toMatchObject({
        notification: { kind: one.kind },
        sound: one.channels.includes('SOUND'),
        unreadCount: index + 1,
      });
    }
    await heard.none();
    expect((await list(ann)).map(({ kind }) => kind).toSorted()).toEqual(inApp.map(({ kind }) => kind).toSorted());
    expect(await ann.query(COUNT)).toEqual({ unreadNotificationCount: inApp.length });
    const outside = own.map((one) => [
      one.kind,
      one.channels.filter((channel) => channel === 'PUSH' || channel === 'EMAIL'),
    ]);
    expect(await leaving(ann)).toEqual(Object.fromEntries(outside.filter(([, left]) => (left ?? '').length > 0)));
  }
});

it('answers whoever sends something to somebody who does not want to know', async () => {
  const [admin, ann] = [await world().as('admin'), await world().signUp()];
  await prefer(ann, { preferences: [{ kind: 'SYSTEM', channels: [] }] });

  expect(await send(admin, ann, { title: 'Hello' })).toMatchObject({ title: 'Hello', readAt: null });
  expect(await list(ann)).toEqual([]);
});

it('keeps a history in quiet hours, and is not heard but for what is urgent', async () => {
  const [admin, ann] = [await world().as('admin'), await world().signUp()];
  await prefer(ann, aroundNow());
  await using heard = await ann.subscribe<Received>(RECEIVED);

  for (const priority of ['LOW', 'NORMAL', 'HIGH', 'URGENT']) await send(admin, ann, { priority });
  await prefer(ann, { quietFrom: null });
  await send(admin, ann, { priority: 'LOW' });

  const sounds = [];
  for (let n = 0; n < 5; n += 1) sounds.push((await heard.next()).notificationReceived.sound);
  expect(sounds).toEqual([false, false, false, true, true]);
  expect(await list(ann)).toHaveLength(5);
});

it('keeps a history of what is not pressing enough, and it is not heard and does not leave the house', async () => {
  const [admin, ann] = [await world().as('admin'), await world().signUp()];
  await prefer(ann, { minimumPriority: 'HIGH' });
  await using heard = await ann.subscribe<Received>(RECEIVED);

  for (const priority of ['LOW', 'NORMAL', 'HIGH', 'URGENT']) await send(admin, ann, { priority, title: priority });

  const sounds = [];
  for (let n = 0; n < 4; n += 1) sounds.push((await heard.next()).notificationReceived.sound);
  expect(sounds).toEqual([false, false, true, true]);
  expect(Object.keys(await leaving(ann)).toSorted()).toEqual(['HIGH', 'URGENT']);
});

it('keeps what two devices say at the same time', async () => {
  const ann = await world().signUp();

  await Promise.all(kinds.map((kind) => prefer(ann, { preferences: [{ kind, channels: ['IN_APP'] }] })));
  await Promise.all([prefer(ann, { minimumPriority: 'HIGH' }), prefer(ann, { timeZone: 'Asia/Kolkata' })]);

  const { preferences, ...peace } = await read(ann);
  for (const { channels } of preferences) expect(channels).toEqual(['IN_APP']);
  expect(peace).toMatchObject({ minimumPriority: 'HIGH', timeZone: 'Asia/Kolkata' });
});

it('is for whoever is signed in', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, PREFERENCES, {})).toEqual(signedIn);
  expect(await whoMay(app, UPDATE_PREFERENCES, { input: {} })).toEqual(signedIn);
});
