import { post, startLiveledger, type Visitor, type World } from '../../../src/testing';
import { SIGN_IN, SIGN_OUT, type SessionAnswer } from './documents';
import { deviceOf, openRows, refresh, signIn, whenRefused, whoIs, type Rows } from './given';

const DEVICES = '{ devices { id name createdAt lastSeenAt current } }';
const NODE = 'query ($id: ID!) { node(id: $id) { id __typename ... on Device { name current } } }';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0';
const email = 'ann@example.com';
const password = 'correct horse';

interface DeviceAnswer {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

it('lists where somebody is signed in, the newest first, and says which one asks', async () => {
  await using app = await startLiveledger();
  const first = await app.signUp({ email, password });
  const second = await signInWith(app, firefox);

  const devices = await devicesOf(first);

  expect(devices.map(({ id, name, current }) => ({ id, name, current }))).toEqual([
    { id: deviceOf(second.accessToken), name: 'Firefox on Linux', current: false },
    { id: deviceOf(first.accessToken), name: 'node', current: true },
  ]);
  expect((await devicesOf(second)).map(({ current }) => current)).toEqual([true, false]);
});

it('lists no device that was signed out or has expired, and none of anybody else', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email, password });
  await app.signUp();
  const signedOut = app.visitor(await signIn(app.stranger(), email, password));
  const expired = await signIn(app.stranger(), email, password);
  await using rows = await openRows(app);

  await signedOut.mutate(SIGN_OUT);
  await rows.query('UPDATE device SET expires_at = now() WHERE id = $1', [deviceOf(expired.accessToken)]);

  expect((await devicesOf(ann)).map(({ id }) => id)).toEqual([deviceOf(ann.accessToken)]);
});

it('notes when a device was last heard of, once a minute', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const bob = await app.signUp();
  await using rows = await openRows(app);
  await rows.query(`UPDATE device SET last_seen_at = '2020-01-01' WHERE user_id = $1`, [ann.id]);
  await rows.query(`UPDATE device SET last_seen_at = '2120-01-01' WHERE user_id = $1`, [bob.id]);

  const [[anns], [bobs]] = [await devicesOf(ann), await devicesOf(bob)];

  expect(anns?.lastSeenAt).toMatch(new RegExp(`^${new Date().getUTCFullYear()}-`));
  expect(bobs?.lastSeenAt).toBe('2120-01-01T00:00:00.000Z');
});

it('lets somebody in while his device is being written to', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await using rows = await openRows(app);
  await rows.query(`UPDATE device SET last_seen_at = now() - interval '1 hour'`);
  await rows.query('BEGIN');
  await rows.query('SELECT id FROM device WHERE id = $1 FOR UPDATE', [deviceOf(ann.accessToken)]);

  const viewer = await whoIs(ann);
  await rows.query('COMMIT');

  expect(viewer).toMatchObject({ id: ann.id });
});

it('shows a device by its id to its owner only, and only while it is signed in', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email, password });
  const bob = await app.signUp();
  const admin = await app.as('admin');
  const other = app.visitor(await signIn(app.stranger(), email, password));
  const id = deviceOf(other.accessToken);

  expect(await ann.query(NODE, { id })).toEqual({ node: { id, __typename: 'Device', name: 'node', current: false } });
  for (const visitor of [bob, admin, app.stranger()]) expect(await visitor.query(NODE, { id })).toEqual({ node: null });
  await other.mutate(SIGN_OUT);
  expect(await ann.query(NODE, { id })).toEqual({ node: null });
});

it('keeps at most fifty, and leaves the one that was seen last the longest time ago', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email, password });
  await using rows = await openRows(app);
  await rows.query(`UPDATE device SET last_seen_at = now() - interval '30 seconds'`);
  await addDevices(rows, ann.id, 49, '1 minute');

  const newest = app.visitor(await signIn(app.stranger(), email, password));

  const devices = await devicesOf(newest);
  expect(devices).toHaveLength(50);
  expect(devices.map(({ id }) => id)).toContain(deviceOf(ann.accessToken));
});

it('never gives up a device in use for the memory of one that was signed out', async () => {
  await using app = await startLiveledger();
  const telephone = await app.signUp({ email, password });
  await using rows = await openRows(app);
  await rows.query(`UPDATE device SET last_seen_at = now() - interval '20 days'`);
  await addDevices(rows, telephone.id, 60, '1 second');
  await rows.query('UPDATE device SET ended_at = now() WHERE id <> $1', [deviceOf(telephone.accessToken)]);

  await signIn(app.stranger(), email, password);

  expect(await refresh(app.stranger(), telephone.refreshToken)).toMatchObject({ user: { id: telephone.id } });
  expect(await rows.query('SELECT id FROM device WHERE user_id = $1', [telephone.id])).toHaveLength(50);
});

it('says of a device that had to make room that its token does not hold', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email, password });
  await using rows = await openRows(app);
  await rows.query(`UPDATE device SET last_seen_at = now() - interval '1 hour'`);
  await addDevices(rows, ann.id, 49, '1 minute');

  await signIn(app.stranger(), email, password);

  expect(await whenRefused(ann)).toEqual({ status: 401, code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' });
});

async function devicesOf(visitor: Visitor): Promise<readonly DeviceAnswer[]> {
  return (await visitor.query<{ devices: DeviceAnswer[] }>(DEVICES)).devices;
}

async function signInWith(app: World, userAgent: string): Promise<Visitor> {
  const answer = await post(
    app.graphqlUrl,
    { query: SIGN_IN, variables: { email, password } },
    { 'user-agent': userAgent },
  );
  return app.visitor((answer.body as { data: { signIn: SessionAnswer } }).data.signIn);
}

/** Rather than signing in so often: fifty passwords take their time. */
function addDevices(rows: Rows, userId: string, count: number, ago: string): Promise<object[]> {
  return rows.query(
    `INSERT INTO device (id, user_id, name, refresh_secret, last_seen_at, expires_at)
     SELECT 'dev_' || lpad(n::text, 26, '0'), $1, 'made up', '\\x00', now() - $3::interval, now() + interval '1 day'
       FROM generate_series(1, $2) n`,
    [userId, count, ago],
  );
}
