import { post, startLiveledger } from '../../../src/testing';
import { EXTEND, REFRESH, SIGN_IN, SIGN_OUT, SIGN_UP } from './documents';
import { claimsOf, craft, secret } from './crafted-tokens';
import { holderOf, openRows, refresh, signIn, whoIs } from './given';
import { Issuer } from './issuer';
import { OpenSocket } from './sockets';
import { newWallet, signedChallenge, signInWith } from './wallets';

it('tells the log neither tokens nor passwords nor signatures, whatever happens', async () => {
  await using issuer = await Issuer.open();
  await using app = await startLiveledger({ env: { ...issuer.env, JWT_SECRET: secret } });
  app.expectBugs();
  const password = 'a password that nobody may read';
  const ann = await app.signUp({ email: 'ann@example.com', password });
  const session = await signIn(app.stranger(), 'ann@example.com', password);
  const next = await refresh(app.stranger(), session.refreshToken);
  const forged = craft(claimsOf(ann.id, ann.id), { key: 'another' });
  const outside = await issuer.token({ email: 'outside@example.com' });
  const signed = await signedChallenge(app.stranger(), newWallet());
  await signInWith(app.stranger(), signed);
  await whoIs(holderOf(app, outside));

  // Refusals of all kinds.
  await app.stranger().request(REFRESH, { token: session.refreshToken });
  await app.stranger().request(SIGN_IN, { email: 'ann@example.com', password: `${password}!` });
  await app.stranger().request(SIGN_UP, { input: { email: 'ann@example.com', password, displayName: 'Ann' } });
  await app.stranger().request(`mutation { signIn(email: "ann@example.com", password: "${password}") { nothing } }`);
  await app.stranger().request(`mutation { signIn(email: "ann@example.com", password: "${password}`);
  await holderOf(app, forged).request(SIGN_OUT);
  await post(`${app.graphqlUrl}?token=${ann.accessToken}`, `{"password":"${password}"`);
  await using socket = await OpenSocket.open(app, ann.accessToken);
  await socket.ask(EXTEND, { token: forged });
  await OpenSocket.open(app, forged).catch(() => undefined);
  // A bug, in the middle of signing up, signing in and being let in.
  await using rows = await openRows(app);
  await rows.query('ALTER TABLE users RENAME display_name TO gone');
  await app.stranger().request(SIGN_UP, { input: { email: 'bob@example.com', password, displayName: 'Bob' } });
  await app.stranger().request(SIGN_IN, { email: 'ann@example.com', password });
  await holderOf(app, next.accessToken).request(SIGN_OUT);
  await ann.request(EXTEND, { token: ann.accessToken });

  const log = app.log.join('');
  expect(log).toContain('"msg":"bug"');
  const tokens = [ann, session, next].flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]);
  const others = [password, secret, forged, outside, signed.signature, signed.message, '$argon2id'];
  for (const kept of [...tokens, ...others]) expect(log).not.toContain(kept);
});
