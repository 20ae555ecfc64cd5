import { startLiveledger, type Visitor } from '../../../src/testing';
import { eventually } from '../../db/embedded/observe';
import { badIds, badTexts } from '../bad-texts';
import { whoMay } from '../callers';
import { REFRESH, WHO } from '../identity/documents';
import { signIn } from '../identity/given';
import { RECEIVED, send } from '../notices/given';

const SUSPEND =
  'mutation ($id: ID!, $reason: String!) { suspendUser(userId: $id, reason: $reason) { id displayName } }';
const REINSTATE = 'mutation ($id: ID!) { reinstateUser(userId: $id) { id } }';
const SET_ROLES = 'mutation ($id: ID!, $roles: [Role!]!) { setUserRoles(userId: $id, roles: $roles) { id roles } }';
const DISCONNECT = 'mutation ($id: ID!, $reason: String!) { disconnectUser(userId: $id, reason: $reason) }';
const CONNECTED = 'query ($id: ID!) { connections(userId: $id) { nodes { id } } }';
const AUDIT = '{ auditLog { nodes { action subjectId details actor { id } } } }';
const SECRET = '{ auditLog { nodes { id } } }';
const suspended = { code: 'UNAUTHENTICATED', reason: 'SUSPENDED' };
const reason = 'Said rude things.';

const suspend = (admin: Visitor, { id }: Visitor) => admin.mutate(SUSPEND, { id, reason });
const setRoles = (admin: Visitor, { id }: Visitor, roles: readonly string[]) => admin.mutate(SET_ROLES, { id, roles });

describe('suspendUser', () => {
  it('shuts somebody out at once: open sockets, tokens, refresh tokens and passwords', async () => {
    await using app = await startLiveledger();
    const [admin, bob] = [await app.as('admin'), await app.signUp()];
    const [email, password] = ['ann@example.com', 'correct horse'];
    const ann = await app.signUp({ email, password });
    const tablet = app.visitor(await signIn(app.stranger(), email, password));
    await using heard = await ann.subscribe(RECEIVED);
    await using onTablet = await tablet.subscribe(RECEIVED);
    await using heardByBob = await bob.subscribe(RECEIVED);

    expect(await suspend(admin, ann)).toEqual({ suspendUser: { id: ann.id, displayName: 'Person 2' } });

    for (const { ended } of [heard, onTablet])
      await expect(ended).rejects.toMatchObject({ code: 4403, reason: 'SUSPENDED' });
    for (const device of [ann, tablet]) {
      expect(await device.refusal(WHO)).toMatchObject(suspended);
      expect(await app.stranger().refusal(REFRESH, { token: device.refreshToken })).toMatchObject(suspended);
      await expect(device.connect()).rejects.toMatchObject({ code: 4403, reason: 'SUSPENDED' });
    }
    await expect(signIn(app.stranger(), email, password)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await heardByBob.none();
  });

  it('is taken back by reinstateUser', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await suspend(admin, ann);

    await admin.mutate(REINSTATE, { id: ann.id });

    expect(await ann.query(WHO)).toMatchObject({ viewer: { id: ann.id } });
    await using heard = await ann.subscribe(RECEIVED);
    await heard.none();
  });

  it('is told apart from what is so already', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];

    expect(await admin.refusal(REINSTATE, { id: ann.id })).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: 'ACTIVE',
      to: 'ACTIVE',
    });
    await suspend(admin, ann);
    expect(await admin.refusal(SUSPEND, { id: ann.id, reason })).toMatchObject({
      code: 'INVALID_TRANSITION',
      from: 'SUSPENDED',
      to: 'SUSPENDED',
    });
  });

  it('happens once when five want it at the same moment', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];

    const answers = await Promise.all(Array.from({ length: 5 }, () => admin.request(SUSPEND, { id: ann.id, reason })));

    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(codes.filter((code) => code === 'INVALID_TRANSITION')).toHaveLength(4);
    expect(await admin.query<{ auditLog: { nodes: object[] } }>(AUDIT)).toMatchObject({ auditLog: { nodes: [{}] } });
  });
});

describe('setUserRoles', () => {
  it('changes what somebody may do, at once, over sockets too', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using socket = await ann.connect();
    expect(await ann.refusal(SECRET)).toMatchObject({ code: 'FORBIDDEN' });

    const answer = await setRoles(admin, ann, ['ADMIN', 'CUSTOMER', 'ADMIN']);

    expect(answer).toEqual({ setUserRoles: { id: ann.id, roles: ['ADMIN', 'CUSTOMER'] } });
    await ann.query(SECRET);
    expect(await socket.ask(SECRET)).toHaveProperty('data');
    await setRoles(admin, ann, ['CUSTOMER']);
    expect(await ann.refusal(SECRET)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await socket.ask(SECRET)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  });

  it('leaves subscriptions alone that need none of the roles', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp({ roles: ['SELLER'] })];
    await using heard = await ann.subscribe<{ notificationReceived: object }>(RECEIVED);

    await setRoles(admin, ann, ['CUSTOMER']);

    await send(admin, ann);
    expect(await heard.next()).toMatchObject({ notificationReceived: { unreadCount: 1 } });
  });

  it('refuses to leave somebody without any role', async () => {
    await using app = await startLiveledger();
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    expect(await admin.refusal(SET_ROLES, { id: ann.id, roles: [] })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'roles',
    });
  });
});

describe('disconnectUser', () => {
  it('closes every connection, says how many there were, and lets him come back', async () => {
    await using app = await startLiveledger();
    const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
    await using heard = await ann.subscribe(RECEIVED);
    await using second = await ann.connect();
    await using other = await bob.connect();

    expect(await admin.mutate(DISCONNECT, { id: ann.id, reason })).toEqual({ disconnectUser: 2 });

    await expect(heard.ended).rejects.toMatchObject({ code: 4403, reason: 'DISCONNECTED' });
    expect(await second.closed).toEqual({ code: 4403, reason: 'DISCONNECTED' });
    expect(await other.ask(WHO)).toMatchObject({ data: { viewer: { id: bob.id } } });
    await using again = await ann.subscribe(RECEIVED);
    await again.none();
    expect(await admin.mutate(DISCONNECT, { id: bob.id, reason })).toEqual({ disconnectUser: 1 });
    expect(await admin.mutate(DISCONNECT, { id: admin.id, reason })).toEqual({ disconnectUser: 0 });
  });

  it('counts and closes those of other nodes as well', async () => {
    await using app = await startLiveledger();
    await using second = await startLiveledger({ database: app.database });
    const [admin, ann] = [await app.as('admin'), await app.signUp()];
    await using here = await ann.connect();
    const { id, accessToken, refreshToken } = ann;
    await using there = await second.visitor({ accessToken, refreshToken, user: { id } }).connect();
    await eventually(async () =>
      expect(await admin.query(CONNECTED, { id })).toMatchObject({ connections: { nodes: [{}, {}] } }),
    );

    expect(await admin.mutate(DISCONNECT, { id, reason })).toEqual({ disconnectUser: 2 });

    for (const { closed } of [here, there]) expect(await closed).toEqual({ code: 4403, reason: 'DISCONNECTED' });
  });
});

it('never leaves nobody who is an admin, when two do it to each other', async () => {
  await using app = await startLiveledger();
  const [ada, ann] = [await app.as('admin'), await app.signUp()];
  await setRoles(ada, ann, ['ADMIN']);

  const attempts = await Promise.all([
    ada.request(SUSPEND, { id: ann.id, reason }),
    ann.request(SET_ROLES, { id: ada.id, roles: ['CUSTOMER'] }),
    ann.request(SUSPEND, { id: ada.id, reason }),
    ada.request(SET_ROLES, { id: ann.id, roles: ['CUSTOMER'] }),
  ]);

  expect(attempts.some(({ errors }) => errors === undefined)).toBe(true);
  const left = await Promise.all([ada, ann].map((one) => one.request(SECRET)));
  expect(left.filter(({ errors }) => errors === undefined)).toHaveLength(1);
});

it('is not done to oneself', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');
  const self = { code: 'CONFLICT', reason: 'SELF' };

  expect(await admin.refusal(SUSPEND, { id: admin.id, reason })).toMatchObject(self);
  expect(await admin.refusal(REINSTATE, { id: admin.id })).toMatchObject(self);
  expect(await admin.refusal(SET_ROLES, { id: admin.id, roles: ['CUSTOMER'] })).toMatchObject(self);
});

it('finds nobody by ids of nobody', async () => {
  await using app = await startLiveledger();
  const admin = await app.as('admin');

  for (const id of badIds) {
    for (const document of [SUSPEND, REINSTATE, SET_ROLES, DISCONNECT])
      expect(await admin.refusal(document, variablesOf(document, id))).toMatchObject({ code: 'NOT_FOUND' });
  }
});

it('asks for a reason that can be read', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];

  for (const [, text] of badTexts) {
    for (const document of [SUSPEND, DISCONNECT])
      expect(await admin.refusal(document, { id: ann.id, reason: text })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'reason',
      });
  }
  await ann.query(WHO);
});

it('stands in the audit log with its reason, and only what was done', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await admin.mutate(DISCONNECT, { id: ann.id, reason: 'A first warning.' });
  await setRoles(admin, ann, ['BUYER', 'BILLER']);
  await suspend(admin, ann);
  await admin.refusal(SUSPEND, { id: ann.id, reason });
  await admin.mutate(REINSTATE, { id: ann.id });

  const { auditLog } = await admin.query<{ auditLog: { nodes: { action: string; details: string }[] } }>(AUDIT);

  expect(auditLog.nodes.map(({ action, details }) => [action, details])).toEqual([
    ['reinstateUser', null],
    ['suspendUser', reason],
    ['setUserRoles', 'BUYER BILLER'],
    ['disconnectUser', 'A first warning.'],
  ]);
  for (const entry of auditLog.nodes) expect(entry).toMatchObject({ subjectId: ann.id, actor: { id: admin.id } });
});

it('is for admins', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  for (const document of [DISCONNECT, SET_ROLES, SUSPEND, REINSTATE])
    expect(await whoMay(app, document, variablesOf(document, ann.id))).toEqual(['ADMIN']);
});

/** Only those that it takes: a variable that nobody declares is refused by some. */
function variablesOf(document: string, id: string): object {
  return {
    id,
    ...(document.includes('$reason') && { reason }),
    ...(document.includes('$roles') && { roles: ['CUSTOMER'] }),
  };
}
