import { startLiveledger, type Visitor, type World } from '../../../src/testing';
import { openRows, signIn } from '../identity/given';
import { prefer, PREFERENCES, READ, RECEIVED, send, type Preferences } from '../notices/given';
import { allHasLeft, deadJobs, lastTry, minutesPass } from './given';
import { headersOf, partsOf, SmtpServer } from './smtp-server';

interface Opened extends AsyncDisposable {
  readonly app: World;
  readonly smtp: SmtpServer;
}

async function open(): Promise<Opened> {
  const smtp = await SmtpServer.start();
  const url = smtp.url.replace('smtp://', 'smtp://mailman:secret-of-the-mailman@');
  const app = await startLiveledger({ env: { SMTP_URL: url, MAIL_FROM: 'Liveledger <news@ledger.test>' } });
  return {
    app,
    smtp,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await smtp[Symbol.asyncDispose]();
    },
  };
}

async function mailsOf(visitor: Visitor): Promise<readonly string[]> {
  const { notificationPreferences } = await visitor.query<{ notificationPreferences: Preferences }>(PREFERENCES);
  return notificationPreferences.preferences
    .filter(({ channels }) => channels.includes('EMAIL'))
    .map(({ kind }) => kind);
}

const linkIn = (header = '') => /<(http[^>]+)>/.exec(header)?.[1] ?? '';
const private_ = { kind: 'PAYMENT', title: 'Zoe Miller sent you 1,234.56 EUR', message: 'For <b>rent</b> &\nsays Zoe' };

it('mails what was not read within a minute, and says nothing of it on a locked screen', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp({ email: 'ann@world.test' })];

  const { id } = await send(admin, ann, private_);
  await minutesPass(app);

  const mail = await smtp.next();
  const headers = headersOf(mail);
  expect(mail).toMatchObject({ from: 'news@ledger.test', to: ['ann@world.test'] });
  expect(headers).toMatchObject({
    From: 'Liveledger <news@ledger.test>',
    To: 'ann@world.test',
    Subject: 'News about a payment',
    'Message-ID': `<${id}@localhost>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  });
  expect(linkIn(headers['List-Unsubscribe'])).toMatch(
    new RegExp(`^http://localhost:\\d+/notifications/unsubscribe\\?token=usr_`),
  );
  const { text, html } = partsOf(mail);
  expect(text).toContain(`${private_.title}\n${private_.message}`);
  expect(html).toContain('Zoe Miller sent you 1,234.56 EUR');
  expect(html).toContain('For &lt;b&gt;rent&lt;/b&gt; &amp;<br />says Zoe<br />');
  // What a phone shows of it.
  for (const preview of [
    text.slice(0, 130),
    html
      .replace(/<[^>]+>/g, '')
      .trim()
      .slice(0, 250),
  ])
    expect(preview).not.toMatch(/Zoe|1,234/);
  await allHasLeft(app);
  expect(smtp.left).toBe(0);
  expect(app.log.join('\n')).not.toMatch(/Zoe|1,234|ann@world|secret-of-the-mailman|token=/);
});

it('mails nothing that was read, is not wanted, or was shown to somebody who listens', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await using rows = await openRows(app);
  await using heard = await bob.subscribe(RECEIVED);
  while (
    (await rows.query('SELECT FROM live_connection WHERE user_id = $1 AND subscriptions > 0', [bob.id])).length === 0
  );

  await prefer(ann, { preferences: [{ kind: 'BILL', channels: ['IN_APP', 'PUSH', 'SOUND'] }] });
  const read = await send(admin, ann);
  await send(admin, ann, { kind: 'BILL' });
  await send(admin, ann, { kind: 'ORDER' });
  await ann.mutate(READ, { id: read.id });
  await send(admin, bob);
  await heard.next();
  await allHasLeft(app);

  expect(smtp.all).toEqual([]);
});

it('gathers what happens to somebody who is away, and writes at once what is urgent', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await using rows = await openRows(app);
  const due = () =>
    rows.query(`UPDATE notification_outbox SET due_at = now(), created_at = now() - interval '61 seconds'`);
  const waiting = (count: number) =>
    `SELECT FROM notification_outbox WHERE due_at > now() + interval '59 minutes' OFFSET ${count - 1}`;
  await send(admin, ann, { title: 'the first' });
  await due();
  expect(headersOf(await smtp.next())['Subject']).toBe('News about your account');

  for (const kind of ['BILL', 'PAYMENT', 'PAYMENT', 'INVOICE']) await send(admin, ann, { kind, title: `of ${kind}` });
  await due();
  while ((await rows.query(waiting(4))).length === 0);
  await send(admin, ann, { title: 'urgent', priority: 'URGENT' });
  expect(partsOf(await smtp.next()).text).toContain('urgent');
  expect(smtp.left).toBe(0);
  await rows.query(`DELETE FROM notification WHERE title = 'of INVOICE'`);
  await allHasLeft(app);

  const digest = await smtp.next();
  const { text } = partsOf(digest);
  expect(headersOf(digest)['Subject']).toBe('3 new notifications');
  expect(text.match(/^of \w+$/gm)).toEqual(['of BILL', 'of PAYMENT', 'of PAYMENT']);
  expect(text).toContain('No more e-mails about bills, payments:');
  expect(smtp.left).toBe(0);
});

it('writes at once again to somebody who has been here', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann] = [
    await app.as('admin'),
    await app.signUp({ email: 'ann@world.test', password: 'a long password' }),
  ];
  await using rows = await openRows(app);
  const due = () =>
    rows.query(`UPDATE notification_outbox SET due_at = now(), created_at = now() - interval '61 seconds'`);
  await send(admin, ann, { title: 'before' });
  await due();
  await smtp.next();

  await signIn(app.stranger(), 'ann@world.test', 'a long password');
  await send(admin, ann, { title: 'after' });
  await due();

  expect(partsOf(await smtp.next()).text).toContain('after');
});

it('ends mails by one click, without being signed in, and by nothing less', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await send(admin, ann, { kind: 'BILL', priority: 'URGENT' });
  const link = linkIn(headersOf(await smtp.next())['List-Unsubscribe']);
  const before = await mailsOf(ann);
  const oneClick = {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };

  // Programs that look for harm in mails follow links.
  const page = await fetch(link);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('No more e-mails about bills')]);
  expect(await mailsOf(ann)).toEqual(before);

  for (let n = 0; n < 2; n += 1) expect((await fetch(link, oneClick)).status).toBe(200);
  expect(await mailsOf(ann)).toEqual(before.filter((kind) => kind !== 'BILL'));
  expect(await mailsOf(bob)).toEqual(before);

  await send(admin, ann, { kind: 'BILL', priority: 'URGENT' });
  await send(admin, ann, { kind: 'PAYMENT', priority: 'URGENT' });
  await allHasLeft(app);
  expect(headersOf(await smtp.next())['Subject']).toBe('News about a payment');
  expect(smtp.left).toBe(0);

  const all = /action="([^"]+)"><button>No more e-mails at all/.exec(await (await fetch(link)).text())?.[1] ?? '';
  expect((await fetch(new URL(all.replaceAll('&amp;', '&'), link), { method: 'POST' })).status).toBe(200);
  expect(await mailsOf(ann)).toEqual([]);
});

it('refuses links that are not ours, in whatever way', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann, bob] = [await app.as('admin'), await app.signUp(), await app.signUp()];
  await send(admin, ann, { priority: 'URGENT' });
  const link = new URL(linkIn(headersOf(await smtp.next())['List-Unsubscribe']));
  const token = link.searchParams.get('token') ?? '';
  const before = await mailsOf(bob);

  const forged = [
    '',
    'x',
    '.',
    '..',
    token.slice(0, -1),
    `${token}x`,
    token.replace(ann.id, bob.id),
    token.replace('SYSTEM', 'BILL'),
    `${bob.id}.BILL.${'A'.repeat(43)}`,
    '\0',
    'ä'.repeat(300),
    'x'.repeat(5_000),
  ];
  for (const bad of forged) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`${link.origin}${link.pathname}?token=${encodeURIComponent(bad)}`, { method });
      expect({ bad, method, status: answer.status }).toEqual({ bad, method, status: 400 });
    }
  }
  expect((await fetch(`${link.origin}${link.pathname}`, { method: 'POST' })).status).toBe(400);
  expect(await mailsOf(bob)).toEqual(before);
  expect(await mailsOf(ann)).toEqual(before);
});

it('does not send what waits any more once somebody has ended it', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  smtp.answers('451 later');
  await send(admin, ann, { priority: 'URGENT' });
  const link = linkIn(headersOf(await smtp.next())['List-Unsubscribe']);

  await fetch(link, { method: 'POST' });
  await allHasLeft(app);

  expect(smtp.left).toBe(0);
  expect(await deadJobs(app)).toEqual([]);
});

it('comes again after a passing refusal under the same name, and is given up after a final one', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  smtp.answers('451 greylisted', '421 busy', '250 taken', '550 no such person ann@world.test');

  const { id } = await send(admin, ann, { priority: 'URGENT' });
  await allHasLeft(app);
  expect(smtp.all.map((mail) => headersOf(mail)['Message-ID'])).toEqual(Array(3).fill(`<${id}@localhost>`));

  await send(admin, ann, { priority: 'URGENT' });
  await allHasLeft(app);
  expect(smtp.all).toHaveLength(4);
  expect(await deadJobs(app)).toEqual([{ kind: 'channels.mail', problem: 'The mail server answered 550.' }]);
});

it('is given up when the mail server is away for long, and says why without a word of the mail', async () => {
  await using app = await startLiveledger({ env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'news@ledger.test' } });
  const [admin, ann] = [await app.as('admin'), await app.signUp()];

  await send(admin, ann, { ...private_, priority: 'URGENT' });
  await lastTry(app, 'channels.mail');
  await allHasLeft(app);

  expect(await deadJobs(app)).toEqual([
    { kind: 'channels.mail', problem: 'The mail server was not reached: ESOCKET.' },
  ]);
  expect(app.log.join('\n')).not.toMatch(/Zoe|1,234/);
});

it('goes again, under the same name, when it was sent and the end of it was lost', async () => {
  await using opened = await open();
  const { app, smtp } = opened;
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  let answer: (line: string) => void = () => undefined;
  smtp.answers(new Promise((resolve) => (answer = resolve)));
  await using rows = await openRows(app);

  const { id } = await send(admin, ann, { priority: 'URGENT' });
  await smtp.next();
  await rows.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`,
  );
  answer('250 taken');

  expect(headersOf(await smtp.next())['Message-ID']).toBe(`<${id}@localhost>`);
});
