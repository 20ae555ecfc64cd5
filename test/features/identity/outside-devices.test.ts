import { SIGN_OUT, SIGN_OUT_EVERYWHERE, WHO } from './documents';
import { openRows, whenRefused, whenWaiting, whoIs } from './given';
import { openOutside } from './outside';
import { link, newWallet, signedChallenge, signInWith } from './wallets';

const day = 86_400;
const seconds = () => Math.floor(Date.now() / 1000);

it('ends the tokens that were issued before a sign-out, and welcomes a newer one', async () => {
  await using world = await openOutside();
  const ann = await world.holder({ iat: seconds() - 60 });
  const sibling = await world.holder({ iat: seconds() - 30, exp: seconds() + 900 });
  const before = await whoIs(ann);

  await ann.mutate(SIGN_OUT);

  const revoked = { status: 401, code: 'UNAUTHENTICATED', reason: 'SESSION_REVOKED' };
  expect(await whenRefused(ann)).toEqual(revoked);
  expect(await whenRefused(sibling)).toEqual(revoked);
  expect(await world.see({ iat: seconds() + 2 })).toEqual(before);
  expect(await whoIs(await world.holder({ sid: 'another sign-in', iat: seconds() - 60 }))).toEqual(before);
});

it('signs out a device whose first token is long over', async () => {
  await using world = await openOutside();
  await world.see({ iat: seconds() - 60, exp: seconds() + 5 });
  const later = await world.holder({ iat: seconds() - 30, exp: seconds() + 900 });
  await whoIs(later);
  await using rows = await openRows(world.app);
  const [device] = await rows.query<{ left: number }>(
    'SELECT extract(epoch FROM expires_at - now())::int AS left FROM device',
  );

  const answer = await later.mutate(SIGN_OUT_EVERYWHERE);

  expect(device?.left).toBeGreaterThan(600);
  expect(answer).toEqual({ signOutEverywhere: 1 });
  expect(await whenRefused(later)).toMatchObject({ reason: 'SESSION_REVOKED' });
});

it('does not undo a sign-out that happens while a later token is being let in', async () => {
  await using world = await openOutside();
  await world.see({ iat: seconds() - 60 });
  const later = await world.holder({ iat: seconds() - 30, exp: seconds() + 900 });
  await using rows = await openRows(world.app);
  await using other = await openRows(world.app);
  await rows.query('BEGIN');
  await rows.query('SELECT id FROM users FOR UPDATE');

  const answer = later.refusal(WHO);
  await whenWaiting(other, 1);
  await other.query('UPDATE device SET ended_at = now()');
  await rows.query('COMMIT');

  expect(await answer).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SESSION_REVOKED' });
});

it('remembers a sign-out for as long as the token would hold, however often the person signs in elsewhere', async () => {
  await using world = await openOutside();
  const ann = await world.holder({ iat: seconds() - 5 * day, exp: seconds() + day });
  const wallet = newWallet();
  await link(ann, await signedChallenge(ann, wallet));
  await ann.mutate(SIGN_OUT);
  await using rows = await openRows(world.app);
  await rows.query(`UPDATE device SET ended_at = now() - interval '2 days'`);

  await signInWith(world.app.stranger(), await signedChallenge(world.app.stranger(), wallet));

  expect(await whenRefused(ann)).toMatchObject({ reason: 'SESSION_REVOKED' });
});

it('shows the sign-in as a device, by the name of the issuer, and keeps at most fifty', async () => {
  await using world = await openOutside();
  await Promise.all(Array.from({ length: 52 }, (_, at) => world.see({ sid: `sign-in-${at}` })));

  const ann = await world.holder({ sid: 'the last' });
  const { devices } = await ann.query<{ devices: { name: string; current: boolean }[] }>(
    '{ devices { name current } }',
  );

  expect(devices.length).toBeLessThanOrEqual(50);
  expect(devices[0]).toEqual({ name: new URL(world.issuer.url).host, current: true });
  expect(devices.filter(({ current }) => current)).toHaveLength(1);
});
