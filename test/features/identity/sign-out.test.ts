import { startLiveledger } from '../../../src/testing';
import { REFRESH, SIGN_OUT, SIGN_OUT_EVERYWHERE, WHO } from './documents';
import { deviceOf, openRows, signIn, whenRefused, whoIs } from './given';

const password = 'correct horse';
const revoked = { code: 'UNAUTHENTICATED', reason: 'SESSION_REVOKED' };

it('signs out this device and leaves the others alone', async () => {
  await using app = await startLiveledger();
  const telephone = await app.signUp({ email: 'ann@example.com', password });
  const laptop = app.visitor(await signIn(app.stranger(), 'ann@example.com', password));

  const answer = await telephone.mutate(SIGN_OUT);

  expect(answer).toEqual({ signOut: true });
  expect(await telephone.refusal(WHO)).toMatchObject(revoked);
  expect(await app.stranger().refusal(REFRESH, { token: telephone.refreshToken })).toMatchObject(revoked);
  expect(await whoIs(laptop)).toMatchObject({ id: telephone.id });
});

it('answers a second sign-out like anything else with that token', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await ann.mutate(SIGN_OUT);

  const { status, errors } = await ann.request(SIGN_OUT);

  expect(status).toBe(401);
  expect(errors).toMatchObject([
    { extensions: revoked, message: 'The session of this token has ended. Sign in again.' },
  ]);
});

it('signs out everywhere, says how many there were, and touches nobody else', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', password });
  const bob = await app.signUp();
  const others = [];
  for (let turn = 0; turn < 3; turn += 1)
    others.push(app.visitor(await signIn(app.stranger(), 'ann@example.com', password)));
  await others[2]?.mutate(SIGN_OUT);

  const answer = await ann.mutate(SIGN_OUT_EVERYWHERE);

  expect(answer).toEqual({ signOutEverywhere: 3 });
  for (const device of [ann, ...others]) {
    expect(await whenRefused(device)).toEqual({ status: 401, ...revoked });
    expect(await app.stranger().refusal(REFRESH, { token: device.refreshToken })).toMatchObject(revoked);
  }
  expect(await whoIs(bob)).toMatchObject({ id: bob.id });
  expect(await whoIs(app.visitor(await signIn(app.stranger(), 'ann@example.com', password)))).toMatchObject({
    id: ann.id,
  });
});

it('counts no device that had expired before', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp({ email: 'ann@example.com', password });
  const old = await signIn(app.stranger(), 'ann@example.com', password);
  await using rows = await openRows(app);
  await rows.query('UPDATE device SET expires_at = now() WHERE id = $1', [deviceOf(old.accessToken)]);

  expect(await ann.mutate(SIGN_OUT_EVERYWHERE)).toEqual({ signOutEverywhere: 1 });
});

it('is noticed by other nodes within a second', async () => {
  await using app = await startLiveledger();
  await using rows = await openRows(app);
  const ann = await app.signUp();
  await whoIs(ann);

  await rows.query('UPDATE device SET ended_at = now() WHERE id = $1', [deviceOf(ann.accessToken)]);

  expect(await whenRefused(ann)).toEqual({ status: 401, ...revoked });
});

it('asks who is there before anything is signed out', async () => {
  await using app = await startLiveledger();

  const refusals = [await app.stranger().refusal(SIGN_OUT), await app.stranger().refusal(SIGN_OUT_EVERYWHERE)];

  for (const refusal of refusals)
    expect(refusal).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'TOKEN_MISSING',
      message: 'Sign in first: no token was given.',
    });
});
