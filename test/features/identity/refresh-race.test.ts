import { startLiveledger, type World } from '../../../src/testing';
import { REFRESH, type SessionAnswer } from './documents';
import { deviceOf, openRows, refresh, whenWaiting, whoIs } from './given';

it('gives ten requests that wait for each other one and the same successor, and it works', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await using rows = await openRows(app);
  await using watcher = await openRows(app);
  await rows.query('BEGIN');
  await rows.query('SELECT id FROM device WHERE id = $1 FOR UPDATE', [deviceOf(ann.accessToken)]);

  const requests = race(app, ann.refreshToken, 10);
  await whenWaiting(watcher, 10);
  await rows.query('COMMIT');
  const sessions = await requests;

  const successors = new Set(sessions.map((session) => session?.refreshToken));
  expect(successors.size).toBe(1);
  const [successor] = sessions;
  if (!successor) throw new Error('All of them overlapped, so none may be refused.');
  expect(await whoIs(app.visitor(successor))).toMatchObject({ id: ann.id });
  expect(await refresh(app.stranger(), successor.refreshToken)).toMatchObject({ user: { id: ann.id } });
});

it('ends the session when one comes that did not wait, though the others had the same successor', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  await using rows = await openRows(app);
  await using watcher = await openRows(app);
  await rows.query('BEGIN');
  await rows.query('SELECT id FROM device WHERE id = $1 FOR UPDATE', [deviceOf(ann.accessToken)]);
  const requests = race(app, ann.refreshToken, 2);
  await whenWaiting(watcher, 2);
  await rows.query('COMMIT');
  const [successor] = await requests;

  const late = await app.stranger().refusal(REFRESH, { token: ann.refreshToken });

  expect(late).toMatchObject({ reason: 'SESSION_REVOKED' });
  expect(await app.stranger().refusal(REFRESH, { token: successor?.refreshToken })).toMatchObject({
    reason: 'SESSION_REVOKED',
  });
});

it('takes no old token for a racing one because a newer one happens to be rotated', async () => {
  await using app = await startLiveledger();
  const ann = await app.signUp();
  const next = await refresh(app.stranger(), ann.refreshToken);
  await using rows = await openRows(app);
  await using watcher = await openRows(app);
  await rows.query('BEGIN');
  await rows.query('SELECT id FROM device WHERE id = $1 FOR UPDATE', [deviceOf(ann.accessToken)]);

  const owner = race(app, next.refreshToken, 1);
  await whenWaiting(watcher, 1);
  const thief = race(app, ann.refreshToken, 1);
  await whenWaiting(watcher, 2);
  await rows.query('COMMIT');

  const [[afterNext], [stolen]] = await Promise.all([owner, thief]);
  expect(stolen).toBeNull();
  expect(await app.stranger().refusal(REFRESH, { token: afterNext?.refreshToken ?? next.refreshToken })).toMatchObject({
    reason: 'SESSION_REVOKED',
  });
});

it.each([2, 10])('never leaves two living refresh tokens when %i come at once', async (count) => {
  await using app = await startLiveledger();
  const ann = await app.signUp();

  const sessions = await race(app, ann.refreshToken, count);

  const successors = [...new Set(sessions.flatMap((session) => session?.refreshToken ?? []))];
  expect(successors).toHaveLength(1);
  const { data } = await app.stranger().request(REFRESH, { token: successors[0] });
  // All overlapped: the successor works. One came too late for that: the session is over for all.
  expect(Boolean(data)).toBe(!sessions.includes(null));
});

/** The same token from several places at once; null stands for a refusal. */
async function race(app: World, token: string, count: number): Promise<(SessionAnswer | null)[]> {
  const answers = await Promise.all(Array.from({ length: count }, () => app.stranger().request(REFRESH, { token })));
  return answers.map(({ data }) => (data as { refreshSession: SessionAnswer } | null)?.refreshSession ?? null);
}
