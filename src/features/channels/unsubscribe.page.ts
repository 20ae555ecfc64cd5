import type { Context } from '../../live/context';
import type { Asked, Page, Shown } from '../../live/route';
import { endMails, NotificationKind } from '../notices';
import { html, page } from './html';
import { kindNames } from './lock-screen.rules';
import { unsubscribeLinksKey, unsubscribePath, type Unsubscription } from './unsubscribe-links';

/** Programs that look into mails follow their links, so following one changes nothing; the button does, and so does RFC 8058. */
export const unsubscribePages: readonly Page[] = [
  { method: 'GET', path: unsubscribePath, handle: ask },
  { method: 'POST', path: unsubscribePath, handle: unsubscribe },
];

function ask(ctx: Context, { query }: Asked): Promise<Shown> {
  const links = ctx.use(unsubscribeLinksKey);
  const asked = links.read(query('token'));
  if (!asked) return Promise.resolve(unknownLink);
  const all = Object.values(NotificationKind);
  const body = html`<p>What happens still stands in the app.</p>
    <form method="post" action="${links.pathTo(asked.userId, asked.kinds)}">
      <button>No more e-mails about ${namesOf(asked)}</button>
    </form>
    <form method="post" action="${links.pathTo(asked.userId, all)}"><button>No more e-mails at all</button></form>`;
  return Promise.resolve({ status: 200, html: page('E-mails from Liveledger', body) });
}

async function unsubscribe(ctx: Context, { query }: Asked): Promise<Shown> {
  const asked = ctx.use(unsubscribeLinksKey).read(query('token'));
  if (!asked) return unknownLink;
  await ctx.transact((tx) => endMails(tx, asked.userId, asked.kinds));
  const body = html`<p>
    You will get no more e-mails about ${namesOf(asked)}. In the app, under notifications, you can ask for them again.
  </p>`;
  return { status: 200, html: page('Unsubscribed', body) };
}

const unknownLink: Shown = {
  status: 400,
  html: page(
    'This link does not work',
    html`<p>It is not complete. Take it from the e-mail again, with all that belongs to it.</p>`,
  ),
};

function namesOf({ kinds }: Unsubscription): string {
  return kinds.map((kind) => kindNames[kind] ?? '').join(', ');
}
