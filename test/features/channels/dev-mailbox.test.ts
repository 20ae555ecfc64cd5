import { startLiveledger } from '../../../src/testing';
import { openRows } from '../identity/given';
import { send } from '../notices/given';
import { allHasLeft } from './given';

const nasty = '<img src=x onerror=alert(1)><script>alert(2)</script>';

it('shows what the demo would have mailed, and runs nothing of it', async () => {
  await using app = await startLiveledger();
  const [admin, ann] = [await app.as('admin'), await app.signUp({ email: 'ann@world.test' })];
  expect(await (await fetch(`${app.url}/mail`)).text()).toContain('Nothing yet');
  await send(admin, ann, { title: nasty, message: nasty, priority: 'URGENT' });
  await allHasLeft(app);

  const list = await (await fetch(`${app.url}/mail`)).text();
  const [, path = ''] = /href="(\/mail\/\d+)">News about your account/.exec(list) ?? [];
  const shown = await fetch(app.url + path);
  const text = await shown.text();
  const content = await fetch(`${app.url}${path}/content`);

  expect(list).toContain('ann@world.test');
  expect(text.replace(/\s+/g, ' ')).toContain(
    `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}/content"`,
  );
  expect(text).toContain('List-Unsubscribe-Post');
  expect(text).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
  for (const page of [list, text, await content.text()]) expect(page).not.toMatch(/<script|<img/);
  expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(content.headers.get('content-security-policy')).toMatch(/^sandbox [^;]*; default-src 'none'/);
  for (const { headers } of [shown, content]) {
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
});

it('keeps the newest two hundred', async () => {
  await using app = await startLiveledger();
  await using rows = await openRows(app);
  const [admin, ann] = [await app.as('admin'), await app.signUp()];
  await rows.query(
    `INSERT INTO dev_mail (message_id, headers, recipient, subject, text, html)
     SELECT n::text, '{}', 'x@world.test', n::text, '', '' FROM generate_series(1, 300) n`,
  );

  await send(admin, ann, { priority: 'URGENT' });
  await allHasLeft(app);

  const [row] = await rows.query('SELECT count(*)::int, max(number)::int FROM dev_mail');
  expect(row).toEqual({ count: 200, max: 301 });
});

it.each(['0', '999999', 'x', '1;drop', '-1', '1e9', '99999999999999999999', '%00'])(
  'has no mail %s',
  async (number) => {
    await using app = await startLiveledger();
    for (const path of [`/mail/${number}`, `/mail/${number}/content`])
      expect((await fetch(app.url + path)).status).toBe(404);
  },
);

it('is there with the demo and without a mail server only', async () => {
  await using app = await startLiveledger({ env: { DEMO: '0' } });
  await using node = await startLiveledger({ env: { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'a@ledger.test' } });

  for (const { url } of [app, node])
    for (const path of ['/mail', '/mail/1', '/mail/1/content']) expect((await fetch(url + path)).status).toBe(404);
});
