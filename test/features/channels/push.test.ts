import { createPublicKey, verify } from 'node:crypto';
import { startLiveledger, type World } from '../../../src/testing';
import { openRows } from '../identity/given';
import { READ, RECEIVED, prefer, send } from '../notices/given';
import { allHasLeft, deadJobs, givenBrowser, lastTry, minutesPass, PUBLIC_KEY, REGISTER } from './given';
import { Browser } from './browser';
import { PushService, type Pushed } from './push-service';

interface Opened extends AsyncDisposable {
  readonly app: World;
  readonly service: PushService;
}

async function open(): Promise<Opened> {
  const service = await PushService.start();
  const app = await startLiveledger({ pushReach: service.reach });
  return {
    app,
    service,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await service[Symbol.asyncDispose]();
    },
  };
}

/** What RFC 8292 asks a push service to look at. */
async function vapidClaims(app: World, { headers }: Pushed): Promise<Record<string, unknown>> {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(headers.authorization ?? '') ?? [];
  expect(await app.stranger().query(PUBLIC_KEY)).toEqual({ pushPublicKey: key });
  const point = Buffer.from(key, 'base64url');
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const [head = '', body = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${head}.${body}`);
  const isGenuine = verify(
    'sha256',
    signed,
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  expect(isGenuine).toBe(true);
  return JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, unknown>;
}

it('pushes what was not read within a minute to all browsers, encrypted, with nothing that a lock screen may not show', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const browsers = [await givenBrowser(ann, service), await givenBrowser(ann, service)];

  const sent = await send(admin, ann, {
    kind: 'PAYMENT',
    title: 'Zoe Miller sent you 1,234.56 EUR',
    message: 'For the rent of Zoe Miller',
    subjectId: 'pay_1',
  });
  await minutesPass(app);

  const pushes = [await service.next(), await service.next()];
  expect(pushes.map(({ path }) => path).toSorted()).toEqual(
    browsers.map(({ endpoint }) => new URL(endpoint).pathname).toSorted(),
  );
  for (const pushed of pushes) {
    const browser = browsers.find(({ endpoint }) => endpoint.endsWith(pushed.path));
    const content = browser?.read(pushed.body);
    expect(content).toEqual({
      title: 'News about a payment',
      notificationId: sent.id,
      kind: 'PAYMENT',
      severity: 'INFO',
      priority: 'NORMAL',
      subjectId: 'pay_1',
      count: 1,
      tag: sent.id,
    });
    expect(pushed).toMatchObject({
      method: 'POST',
      headers: { ttl: '86400', topic: sent.id, urgency: 'normal', 'content-encoding': 'aes128gcm' },
    });
    const { aud, exp, sub } = await vapidClaims(app, pushed);
    expect(aud).toBe(service.origin);
    expect(Number(exp)).toBeGreaterThan(Date.now() / 1_000);
    expect(Number(exp)).toBeLessThanOrEqual(Date.now() / 1_000 + 24 * 3_600);
    expect(sub).toMatch(/^mailto:/);
  }
  await allHasLeft(app);
  expect(service.left).toBe(0);
  expect(app.log.join('\n')).not.toMatch(/1,234|Zoe|push\/\d/);
});

it('cancels the rest when it is read or dismissed on one device, and does not push what is not wanted', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  for (const one of [ann, bob]) await givenBrowser(one, service);
  await prefer(ann, { preferences: [{ kind: 'BILL', channels: ['IN_APP'] }] });
  const [read, gone] = [await send(admin, ann), await send(admin, ann)];
  await send(admin, ann, { kind: 'BILL' });

  await ann.mutate(READ, { id: read.id });
  await ann.mutate('mutation ($id: ID!) { dismissNotification(id: $id) }', { id: gone.id });
  const last = await send(admin, bob);
  await allHasLeft(app);

  expect((await service.next()).headers['topic']).toBe(last.id);
  expect(service.left).toBe(0);
});

it('is quicker than a push that waits for its service', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await givenBrowser(ann, service, '/slow');
  service.answers('/slow', { status: 503 });
  const { id } = await send(admin, ann);
  await minutesPass(app);
  await service.next();

  await ann.mutate(READ, { id });
  await allHasLeft(app);

  expect(service.left).toBe(0);
  expect(await deadJobs(app)).toEqual([]);
});

it('pushes at once what is urgent, and what has no other way, and nothing to whoever listens', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  for (const one of [ann, bob]) await givenBrowser(one, service);
  await prefer(ann, { preferences: [{ kind: 'ORDER', channels: ['PUSH'] }] });

  const urgent = await send(admin, ann, { priority: 'URGENT' });
  expect(await service.next()).toMatchObject({ headers: { topic: urgent.id, urgency: 'high' } });
  const order = await send(admin, ann, { kind: 'ORDER', priority: 'LOW' });
  expect(await service.next()).toMatchObject({ headers: { topic: order.id, urgency: 'low' } });

  await using heard = await bob.subscribe(RECEIVED);
  await using rows = await openRows(app);
  while (
    (await rows.query('SELECT FROM live_connection WHERE user_id = $1 AND subscriptions > 0', [bob.id])).length === 0
  );
  await send(admin, bob);
  await heard.next();
  await allHasLeft(app);
  expect(service.left).toBe(0);

  // He has a minute for what is urgent; then it follows him.
  const toBob = await send(admin, bob, { priority: 'URGENT' });
  while (
    (await rows.query(`SELECT FROM notification_outbox WHERE due_at > created_at + interval '50 seconds'`)).length === 0
  );
  expect(service.left).toBe(0);
  await allHasLeft(app);
  expect((await service.next()).headers['topic']).toBe(toBob.id);
});

it('pushes nothing that was told in quiet hours, even when they are over', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await givenBrowser(ann, service);
  await prefer(ann, { quietFrom: '00:00', quietTo: '00:00' });

  await send(admin, ann);
  const urgent = await send(admin, ann, { priority: 'URGENT' });
  await prefer(ann, { quietFrom: null });
  await allHasLeft(app);

  expect((await service.next()).headers['topic']).toBe(urgent.id);
  expect(service.left).toBe(0);
});

it('says how many there are instead of pushing a crowd of them', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const browser = await givenBrowser(ann, service);
  await using rows = await openRows(app);
  for (let n = 0; n < 7; n += 1) await send(admin, ann, { title: String(n) });

  await rows.query('UPDATE notification_outbox SET due_at = now()');

  expect(browser.read((await service.next()).body)).toMatchObject({ title: '7 new notifications', count: 7 });
  await allHasLeft(app);
  expect(service.left).toBe(0);
});

it.each([404, 410])('forgets a browser whose service answers %i', async (status) => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await givenBrowser(ann, service, '/gone');
  await givenBrowser(ann, service, '/there');
  service.answers('/gone', { status });

  await send(admin, ann);
  await allHasLeft(app);
  await send(admin, ann);
  await allHasLeft(app);

  expect(service.all.map(({ path }) => path).toSorted()).toEqual(['/gone', '/there', '/there']);
  await using rows = await openRows(app);
  expect(await rows.query('SELECT endpoint FROM push_subscription')).toEqual([{ endpoint: `${service.origin}/there` }]);
});

it('tries again what did not work, under the same name, and gives up in the end', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await givenBrowser(ann, service, '/moody');
  service.answers(
    '/moody',
    { status: 503, headers: { 'retry-after': '120' } },
    { status: 302, headers: { location: `${service.origin}/other` } },
  );

  const { id } = await send(admin, ann);
  await allHasLeft(app);
  expect(service.all.map(({ path, headers }) => [path, headers['topic']])).toEqual(Array(3).fill(['/moody', id]));

  service.answers('/moody', ...Array.from({ length: 30 }, () => ({ status: 500 })));
  await send(admin, ann, { priority: 'URGENT' });
  await lastTry(app, 'channels.push');
  await allHasLeft(app);
  expect(service.all.length).toBeLessThanOrEqual(3 + 3);
  expect(await deadJobs(app)).toEqual([{ kind: 'channels.push', problem: 'The push service answered 500.' }]);
  const figures = await (await fetch(`${app.url}/metrics`)).text();
  expect(figures).toContain('liveledger_dead_jobs{kind="channels.push"} 1');
});

it('leaves alone a service that has failed, for as long as it asks', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await givenBrowser(ann, service, '/busy');
  service.answers('/busy', { status: 429, headers: { 'retry-after': '600' } });
  await using rows = await openRows(app);

  await send(admin, ann, { priority: 'URGENT' });
  await service.next();
  while ((await rows.query('SELECT FROM push_subscription WHERE failures = 1')).length === 0);
  await send(admin, ann, { priority: 'URGENT' });
  const resting = `SELECT FROM job WHERE kind = 'channels.push' AND attempts > 0 AND run_at > now() + interval '9 minutes'`;
  while ((await rows.query(resting)).length < 2);

  expect(service.left).toBe(0);
});

it('does not push to a browser on which somebody has signed out, or to somebody who is suspended', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  for (const one of [ann, bob]) await givenBrowser(one, service);
  for (const one of [ann, bob]) await send(admin, one);

  await ann.mutate('mutation { signOut }');
  await admin.mutate('mutation ($id: ID!) { suspendUser(userId: $id, reason: "test") { id } }', { id: bob.id });
  await allHasLeft(app);

  expect(service.all).toEqual([]);
});

it('goes again, under the same name, when it was sent and the end of it was lost', async () => {
  await using opened = await open();
  const { app, service } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  const browser = await givenBrowser(ann, service, '/once');
  let answer: (reply: { status: number }) => void = () => undefined;
  service.answers('/once', new Promise((resolve) => (answer = resolve)));
  await using rows = await openRows(app);

  const { id } = await send(admin, ann, { priority: 'URGENT' });
  const first = await service.next();
  // As after kill -9: it has left, and the transaction that would have said so is gone.
  await rows.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`,
  );
  answer({ status: 201 });

  const second = await service.next();
  expect([first, second].map(({ headers }) => headers['topic'])).toEqual([id, id]);
  expect(browser.read(second.body)).toEqual(browser.read(first.body));
  await allHasLeft(app);
  expect(service.left).toBe(0);
});

it('reaches nobody inside who has come in by another way', async () => {
  await using service = await PushService.start();
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await ann.mutate(REGISTER, { input: new Browser('https://push.example.com/1').input });
  await using rows = await openRows(app);
  // A name that leads inside, as DNS may say from one moment to the next.
  await rows.query('UPDATE push_subscription SET endpoint = $1', [
    `http://localhost:${new URL(service.origin).port}/1`,
  ]);

  await send(admin, ann, { priority: 'URGENT' });
  await lastTry(app, 'channels.push');
  await allHasLeft(app);

  expect(service.all).toEqual([]);
  expect(await deadJobs(app)).toEqual([
    { kind: 'channels.push', problem: 'The push service was not reached: ENOTPUBLIC.' },
  ]);
});
