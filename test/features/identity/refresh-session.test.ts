import { startLiveledger, type Visitor } from '../../../src/testing';
import { REFRESH, WHO } from './documents';
import { deviceOf, holderOf, openRows, refresh, suspend, whenRefused, whoIs } from './given';

it('gives a new pair of tokens for the same device', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();

  const next = await refresh(app.stranger(), ann.refreshToken);
  const afterNext = await refresh(app.stranger(), next.refreshToken);

  expect(next.user.id).toBe(ann.id);
  expect(next.user.email).toMatch(/@world\.test$/);
  expect(new Set([ann.refreshToken, next.refreshToken, afterNext.refreshToken]).size).toBe(3);
  expect(deviceOf(afterNext.accessToken)).toBe(deviceOf(ann.accessToken));
  expect(await whoIs(app.visitor(afterNext))).toMatchObject({ id: ann.id });
});

it('ends the whole session when a token is used again', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const next = await refresh(app.stranger(), ann.refreshToken);
  await whoIs(app.visitor(next));

  const stolen = await refusalOf(app.stranger(), ann.refreshToken);

  const ended = { code: 'UNAUTHENTICATED', reason: 'SESSION_REVOKED' };
  expect(stolen).toMatchObject({ ...ended, message: 'The session of this token has ended. Sign in again.' });
  expect(await refusalOf(app.stranger(), next.refreshToken)).toMatchObject(ended);
  expect(await app.visitor(next).refusal(WHO)).toMatchObject(ended);
  expect(await whenRefused(ann)).toEqual({ status: 401, ...ended });
});

it('ends the session also for a token of long ago', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  let token = ann.refreshToken;
  for (let turn = 0; turn < 3; turn += 1) token = (await refresh(app.stranger(), token)).refreshToken;

  expect(await refusalOf(app.stranger(), ann.refreshToken)).toMatchObject({ reason: 'SESSION_REVOKED' });

  expect(await refusalOf(app.stranger(), token)).toMatchObject({ reason: 'SESSION_REVOKED' });
});

it('ends no other session of the same person', async () => {
  await using app = await startLiveledger();
  const telephone = await app.as('vendor');
  const laptop = await app.as('vendor');
  await refresh(app.stranger(), telephone.refreshToken);

  await refusalOf(app.stranger(), telephone.refreshToken);

  expect(await whoIs(laptop)).toMatchObject({ id: laptop.id });
  expect((await refresh(app.stranger(), laptop.refreshToken)).user.id).toBe(laptop.id);
});

it('refuses a device that was not used for too long', async () => {
  await using app = await startLiveledger({ env: { REFRESH_TOKEN_DAYS: '7' } });
  const ann = await app.signUp();
  await using rows = await openRows(app);
  const [device] = await rows.query<{ days: number }>(
    `SELECT extract(day FROM expires_at - now())::int AS days FROM device WHERE id = $1`,
    [deviceOf(ann.accessToken)],
  );
  await rows.query('UPDATE device SET expires_at = now() WHERE id = $1', [deviceOf(ann.accessToken)]);

  const refusal = await refusalOf(app.stranger(), ann.refreshToken);

  expect(device?.days).toBe(6);
  expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED' });
  expect(refusal.message).toBe('The token has expired. Get a new one with refreshSession, or sign in again.');
});

it('keeps a device that is used from expiring', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await using rows = await openRows(app);
  await rows.query(`UPDATE device SET expires_at = now() + interval '1 minute' WHERE id = $1`, [
    deviceOf(ann.accessToken),
  ]);

  await refresh(app.stranger(), ann.refreshToken);

  const [left] = await rows.query<{ days: number }>(
    'SELECT extract(day FROM expires_at - now())::int AS days FROM device WHERE id = $1',
    [deviceOf(ann.accessToken)],
  );
  expect(left?.days).toBe(29);
});

it('refuses a suspended person, whose session goes on when he is reinstated', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await using rows = await openRows(app);
  await suspend(rows, ann.id);

  const refusal = await refusalOf(app.stranger(), ann.refreshToken);
  await rows.query('UPDATE users SET suspended_at = NULL');

  expect(refusal).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'SUSPENDED' });
  expect(await refresh(app.stranger(), ann.refreshToken)).toMatchObject({ user: { id: ann.id } });
});

it('refuses a signed-out device and a person who was deleted', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const bob = await app.signUp();
  await using rows = await openRows(app);
  await ann.mutate('mutation { signOut }');
  await rows.query('DELETE FROM users WHERE id = $1', [bob.id]);

  expect(await refusalOf(app.stranger(), ann.refreshToken)).toMatchObject({ reason: 'SESSION_REVOKED' });
  expect(await refusalOf(app.stranger(), bob.refreshToken)).toMatchObject({ reason: 'TOKEN_INVALID' });
});

it('works with another person’s token in the header, and changes nothing for him', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const bob = await app.signUp();

  const next = await refresh(bob, ann.refreshToken);

  expect(next.user.id).toBe(ann.id);
  expect(await holderOf(app, bob.accessToken).query(WHO)).toMatchObject({ viewer: { id: bob.id } });
});

it('survives a restart of the server', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();

  await app.restart();

  expect(await refresh(app.stranger(), ann.refreshToken)).toMatchObject({ user: { id: ann.id } });
});

function refusalOf(visitor: Visitor, token: string) {
  return visitor.refusal(REFRESH, { token });
}
