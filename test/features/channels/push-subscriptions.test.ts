import { createHash, randomBytes } from 'node:crypto';
import { startLiveledger } from '../../../src/testing';
import { sharedWorld } from '../../transport/shared-world';
import { everybody, signedIn, whoMay } from '../callers';
import { badTexts } from '../bad-texts';
import { openRows } from '../identity/given';
import { Browser } from './browser';
import { PUBLIC_KEY, REGISTER, UNREGISTER } from './given';

const world = sharedWorld();

/** As a browser of our days names them. */
const endpoint = () => `https://fcm.googleapis.com/fcm/send/${randomBytes(12).toString('base64url')}:APA91b`;

async function endpointsOf(userId: string): Promise<readonly string[]> {
  await using rows = await openRows(world());
  const found = await rows.query<{ endpoint: string }>(
    'SELECT endpoint FROM push_subscription WHERE user_id = $1 ORDER BY created_at',
    [userId],
  );
  return found.map((row) => row.endpoint);
}

it('registers a browser, once however often it is said, and forgets it', async () => {
  const ann = await world().signUp();
  const browser = new Browser(endpoint());

  for (let n = 0; n < 3; n += 1)
    expect(await ann.mutate(REGISTER, { input: browser.input })).toEqual({ registerPushSubscription: true });
  expect(await endpointsOf(ann.id)).toEqual([browser.endpoint]);

  const { endpoint: known } = browser;
  expect(await ann.mutate(UNREGISTER, { endpoint: known })).toEqual({ unregisterPushSubscription: true });
  expect(await endpointsOf(ann.id)).toEqual([]);
  expect(await ann.refusal(UNREGISTER, { endpoint: known })).toMatchObject({ code: 'NOT_FOUND' });
});

it('takes keys in plain base64 as well', async () => {
  const ann = await world().signUp();
  const { input } = new Browser(endpoint());
  const plain = (text: string) => Buffer.from(text, 'base64url').toString('base64');

  await ann.mutate(REGISTER, { input: { ...input, p256dh: plain(input.p256dh), auth: plain(input.auth) } });

  expect(await endpointsOf(ann.id)).toEqual([input.endpoint]);
});

it('is of whoever has signed in on that browser last', async () => {
  const [ann, bob] = [await world().signUp(), await world().signUp()];
  const browser = new Browser(endpoint());
  await ann.mutate(REGISTER, { input: browser.input });

  await bob.mutate(REGISTER, { input: browser.input });

  expect(await endpointsOf(ann.id)).toEqual([]);
  expect(await endpointsOf(bob.id)).toEqual([browser.endpoint]);
  expect(await ann.refusal(UNREGISTER, { endpoint: browser.endpoint })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await endpointsOf(bob.id)).toEqual([browser.endpoint]);
});

it('keeps the twenty newest, whoever registers how many at the same time', async () => {
  const ann = await world().signUp();
  const browsers = Array.from({ length: 60 }, () => new Browser(endpoint()));
  for (const { input } of browsers.slice(0, 30)) await ann.mutate(REGISTER, { input });
  expect(await endpointsOf(ann.id)).toEqual(browsers.slice(10, 30).map((browser) => browser.endpoint));

  await Promise.all(browsers.slice(30).map(({ input }) => ann.mutate(REGISTER, { input })));

  expect(await endpointsOf(ann.id)).toHaveLength(20);
});

const { input: fine } = new Browser(endpoint());
const offCurve = Buffer.concat([Buffer.of(4), createHash('sha512').update('no point').digest()]).toString('base64url');
it.each<[string, object, string]>([
  ['plain http', { endpoint: 'http://push.example.com/1' }, 'endpoint'],
  ['another port', { endpoint: 'https://push.example.com:22/1' }, 'endpoint'],
  ['this machine', { endpoint: 'https://localhost/1' }, 'endpoint'],
  ['this machine by its number', { endpoint: 'https://127.0.0.1/1' }, 'endpoint'],
  ['this machine in one number', { endpoint: 'https://2130706433/' }, 'endpoint'],
  ['the data of a cloud', { endpoint: 'https://169.254.169.254/latest/meta-data' }, 'endpoint'],
  ['a private network', { endpoint: 'https://10.0.0.5/1' }, 'endpoint'],
  ['this machine in version 6', { endpoint: 'https://[::1]/1' }, 'endpoint'],
  ['this machine in both versions', { endpoint: 'https://[::ffff:127.0.0.1]/1' }, 'endpoint'],
  ['an inner name', { endpoint: 'https://redis.internal/1' }, 'endpoint'],
  ['somebody’s password', { endpoint: 'https://ann:secret@push.example.com/1' }, 'endpoint'],
  ['no address', { endpoint: 'push' }, 'endpoint'],
  ['what is no place', { endpoint: 'javascript:alert(1)' }, 'endpoint'],
  ['a name without end', { endpoint: `https://push.example.com/${'x'.repeat(5_000)}` }, 'endpoint'],
  [
    'an address that grows when it is written',
    { endpoint: `https://push.example.com/${'é'.repeat(1_000)}` },
    'endpoint',
  ],
  ['a key that is no point', { p256dh: offCurve }, 'p256dh'],
  ['a key that is too short', { p256dh: fine.p256dh.slice(0, 80) }, 'p256dh'],
  [
    'a key that is compressed',
    { p256dh: Buffer.concat([Buffer.of(2), Buffer.alloc(32, 1)]).toString('base64url') },
    'p256dh',
  ],
  ['no key', { p256dh: '' }, 'p256dh'],
  ['a key with other signs', { p256dh: `${fine.p256dh.slice(0, 86)}!` }, 'p256dh'],
  ['a secret that is too short', { auth: 'AAAA' }, 'auth'],
  ['a secret that is too long', { auth: Buffer.alloc(32).toString('base64url') }, 'auth'],
  ['a secret of other signs', { auth: 'ä'.repeat(22) }, 'auth'],
])('refuses %s', async (_, changes, field) => {
  const ann = await world().signUp();

  expect(await ann.refusal(REGISTER, { input: { ...fine, ...changes } })).toMatchObject({
    code: 'BAD_USER_INPUT',
    field,
  });
  expect(await endpointsOf(ann.id)).toEqual([]);
});

it('refuses whatever is no such thing without failing', async () => {
  const ann = await world().signUp();

  for (const [, text] of badTexts) {
    for (const field of ['endpoint', 'p256dh', 'auth'])
      expect(await ann.refusal(REGISTER, { input: { ...fine, [field]: text } })).toMatchObject({
        code: 'BAD_USER_INPUT',
        field,
      });
    expect((await ann.refusal(UNREGISTER, { endpoint: text })).code).toMatch(/^(NOT_FOUND|BAD_USER_INPUT)$/);
  }
  const { errors } = await ann.request(REGISTER, {
    input: { ...fine, endpoint: `https://a.b/${'x'.repeat(1024 * 1024)}` },
  });
  expect(errors).toHaveLength(1);
});

it('is for whoever is signed in, and the key of this server for anybody', async () => {
  await using app = await startLiveledger();
  expect(await whoMay(app, REGISTER, { input: fine })).toEqual(signedIn);
  expect(await whoMay(app, UNREGISTER, { endpoint: 'x' })).toEqual(signedIn);
  expect(await whoMay(app, PUBLIC_KEY, {})).toEqual(everybody);
});

it('has one key on all nodes and for ever, or the one that was given', async () => {
  await using app = await startLiveledger();
  const { pushPublicKey } = await app.stranger().query<{ pushPublicKey: string }>(PUBLIC_KEY);
  await using node = await startLiveledger({ database: app.database });
  expect(Buffer.from(pushPublicKey, 'base64url')).toHaveLength(65);
  expect(await node.stranger().query(PUBLIC_KEY)).toEqual({ pushPublicKey });
  await app.restart();
  expect(await app.stranger().query(PUBLIC_KEY)).toEqual({ pushPublicKey });

  const own = {
    VAPID_PUBLIC_KEY: 'BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8',
    VAPID_PRIVATE_KEY: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  };
  await using given = await startLiveledger({ database: app.database, env: own });
  expect(await given.stranger().query(PUBLIC_KEY)).toEqual({ pushPublicKey: own.VAPID_PUBLIC_KEY });
});
