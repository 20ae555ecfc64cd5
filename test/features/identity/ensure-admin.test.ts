import { startLiveledger, type World } from '../../../src/testing';
import { REFRESH, SIGN_IN, WHO } from './documents';
import { holderOf, openRows, signIn, whenRefused, whoIs } from './given';
import { Issuer } from './issuer';
import { link, newWallet, signedChallenge, signInWith } from './wallets';

const boss = 'boss@example.com';
const operators = 'the operator’s password';
const env = { ADMIN_EMAIL: 'Boss@Example.com', ADMIN_PASSWORD: operators };

it('makes the admin that the operator names', async () => {
  await using app = await startLiveledger({ env });

  const session = await signIn(app.stranger(), boss, operators);

  expect(session.user).toMatchObject({ email: boss, roles: ['ADMIN'], displayName: 'Admin' });
});

it('changes nothing on the next start, not even with another password', async () => {
  await using app = await startLiveledger({ env });
  const session = await signIn(app.stranger(), boss, operators);
  await using rows = await openRows(app);
  const before = await rows.query('SELECT * FROM users JOIN device ON user_id = users.id WHERE email = $1', [boss]);

  await using next = await nodeBeside(app, { ...env, ADMIN_PASSWORD: 'another password' });

  const after = await rows.query('SELECT * FROM users JOIN device ON user_id = users.id WHERE email = $1', [boss]);
  expect(after).toEqual(before);
  expect(await whoIs(next.visitor(session))).toMatchObject({ roles: ['ADMIN'] });
});

it('takes a password however the operator’s keyboard spells its accents', async () => {
  await using app = await startLiveledger({ env: { ...env, ADMIN_PASSWORD: 'cafe\u0301 cre\u0300me' } });

  const session = await signIn(app.stranger(), boss, 'caf\u00e9 cr\u00e8me');

  expect(session.user.roles).toEqual(['ADMIN']);
});

it('leaves whoever took the address first neither password, sessions nor wallet', async () => {
  await using app = await startLiveledger();
  const squatter = await app.signUp({ email: boss, password: 'mine, all mine', roles: ['SELLER'] });
  const wallet = newWallet();
  await link(squatter, await signedChallenge(squatter, wallet));

  await using next = await nodeBeside(app, env);

  const owner = await signIn(next.stranger(), boss, operators);
  expect(owner.user).toMatchObject({ id: squatter.id, roles: ['SELLER', 'ADMIN'], walletAddress: null });
  expect(await next.stranger().refusal(SIGN_IN, { email: boss, password: 'mine, all mine' })).toMatchObject({
    reason: 'WRONG_CREDENTIALS',
  });
  expect(await whenRefused(squatter)).toMatchObject({ status: 401, reason: 'SESSION_REVOKED' });
  expect(await next.stranger().refusal(REFRESH, { token: squatter.refreshToken })).toMatchObject({
    reason: 'SESSION_REVOKED',
  });
  const stranger = await signInWith(next.stranger(), await signedChallenge(next.stranger(), wallet));
  expect(stranger.user).toMatchObject({ roles: ['SELLER'], email: null });
  expect(stranger.user.id).not.toBe(squatter.id);
});

it('is not reached through an outside issuer by whoever named the address there first', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: issuer.env });
  const now = Math.floor(Date.now() / 1000);
  const old = holderOf(app, await issuer.token({ email: boss, iat: now - 60 }));
  const squatter = await whoIs(old);

  await using next = await nodeBeside(app, { ...issuer.env, ...env });

  const newer = holderOf(next, await issuer.token({ email: boss, iat: now + 5 }));
  const elsewhere = holderOf(next, await issuer.token({ email: boss, sid: 'another sign-in' }));
  expect(await holderOf(next, old.accessToken).refusal(WHO)).toMatchObject({ reason: 'SESSION_REVOKED' });
  for (const holder of [newer, elsewhere])
    expect(await whoIs(holder)).toMatchObject({ roles: ['CUSTOMER'], email: null });
  expect((await signIn(next.stranger(), boss, operators)).user.id).toBe(squatter?.id);
});

it('makes one admin when two nodes start at once', async () => {
  await using app = await startLiveledger();

  const nodes = await Promise.all([nodeBeside(app, env), nodeBeside(app, env)]);
  await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));

  await using rows = await openRows(app);
  expect(await rows.query('SELECT roles FROM users WHERE email = $1', [boss])).toEqual([{ roles: ['ADMIN'] }]);
});

/** Another server on the same database. */
function nodeBeside(app: World, settings: Record<string, string>): Promise<World> {
  if (!app.address) throw new Error('This world has no database yet.');
  return startLiveledger({ env: settings, database: app.address });
}
