import type { Context } from '../../live/context';
import type { Asked, Page, Shown } from '../../live/route';
import { findKeptMail, listKeptMails, type KeptMail } from './dev-mailbox';
import { html, page } from './html';

/** What the demo would have mailed. Everybody may look: everybody knows the passwords of the demo too. */
export const devMailboxPages: readonly Page[] = [
  { method: 'GET', path: '/mail', handle: showAll },
  { method: 'GET', path: '/mail/:number', handle: showOne },
  { method: 'GET', path: '/mail/:number/content', handle: showContent },
];

async function showAll(ctx: Context): Promise<Shown> {
  const mails = await listKeptMails(ctx.db);
  const rows = mails.map(
    ({ number, recipient, subject, sentAt }) =>
      html`<tr>
        <td>${when(sentAt)}</td>
        <td>${recipient}</td>
        <td><a href="/mail/${number}">${subject}</a></td>
      </tr> `,
  );
  const empty = html`<p>
    Nothing yet. Who has not read a notification for a minute, and is not there, is sent an e-mail; it will stand here
    and go nowhere.
  </p>`;
  const list = html`<table>
    <thead>
      <tr>
        <th>When</th>
        <th>To</th>
        <th>Subject</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
  return { status: 200, html: page('Mailbox of the demo', mails.length === 0 ? empty : list) };
}

function showOne(ctx: Context, asked: Asked): Promise<Shown> {
  return withMail(ctx, asked, ({ number, messageId, recipient, subject, sentAt, text, headers }) => {
    const lines = Object.entries({ To: recipient, Date: when(sentAt), 'Message-ID': messageId, ...headers });
    const rows = lines.map(
      ([name, value]) =>
        html`<tr>
          <th>${name}</th>
          <td>${value}</td>
        </tr> `,
    );
    const body = html`<p><a href="/mail">All mails</a></p>
      <table>
        ${rows}
      </table>
      <iframe
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        src="/mail/${number}/content"
        title="The mail"
      ></iframe>
      <h2>As plain text</h2>
      <pre>${text}</pre>`;
    return { status: 200, html: page(subject, body) };
  });
}

function showContent(ctx: Context, asked: Asked): Promise<Shown> {
  return withMail(ctx, asked, (mail) => ({ status: 200, html: mail.html, foreign: true }));
}

async function withMail(ctx: Context, { param }: Asked, show: (mail: KeptMail) => Shown): Promise<Shown> {
  const mail = await findKeptMail(ctx.db, param('number'));
  const gone = html`<p>There is none here any more. <a href="/mail">All mails</a></p>`;
  return mail ? show(mail) : { status: 404, html: page('No such mail', gone) };
}

function when(date: Date): string {
  return date.toISOString().replace('T', ' ').slice(0, 19);
}
