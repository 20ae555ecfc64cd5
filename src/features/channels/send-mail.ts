import { z } from 'zod';
import { linksKey } from '../../base/links';
import { jobOf, type NewJob } from '../../live/jobs/enqueue';
import { job } from '../../live/jobs/job';
import { findUser } from '../identity';
import { Channel, findUnread, readPreferences, type Leaving } from '../notices';
import { mailerKey, MailRefused } from './mail';
import { writeMail } from './mail-text';
import { Told } from './outgoing';
import { tagOf } from './tag';
import { unsubscribeLinksKey } from './unsubscribe-links';

/** Mail servers ask strangers to come back later, some after a quarter of an hour. */
const firstPauseMs = 15_000;
const longestPauseMs = 3_600_000;

/** One mail to one person, of one thing or of several. What was read, or is no longer wanted by mail, is left out. */
export const sendMail = job({
  kind: 'channels.mail',
  lane: 'mail',
  attempts: 12,
  payload: z.object({ userId: z.string(), told: z.array(Told) }),
  async run({ tx, use, attempts, again, giveUp }, { userId, told }) {
    const mailer = use(mailerKey);
    const user = await findUser(tx, userId);
    if (!mailer || !user?.email || user.suspendedAt) return;
    const { preferences, timeZone } = await readPreferences(tx, userId);
    const wanted = new Set(
      preferences.filter(({ channels }) => channels.includes(Channel.EMAIL)).map(({ kind }) => kind),
    );
    const unread = await findUnread(
      tx,
      told.map(({ id }) => id),
    );
    const left = told.filter(({ id, kind, inApp }) => wanted.has(kind) && (!inApp || unread.has(id)));
    if (left.length === 0) return;

    const links = use(linksKey);
    const unsubscribe = use(unsubscribeLinksKey).to(
      userId,
      left.map(({ kind }) => kind),
    );
    const text = writeMail({ told: left, timeZone, app: links.to('/'), unsubscribe });
    const messageId = `<${tagOf(told.map(({ id }) => id))}@${new URL(links.origin).hostname}>`;
    try {
      await mailer.send(tx, { ...text, messageId, to: user.email, headers: headersFor(unsubscribe) });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      if (error.isFinal) giveUp(error.message);
      else again(error.message, Math.min(longestPauseMs, firstPauseMs * 2 ** attempts));
    }
  },
});

/** One mail for each of them. */
export function newMails(byUser: ReadonlyMap<string, readonly Leaving[]>): readonly NewJob[] {
  return [...byUser].map(([userId, all]) =>
    jobOf(sendMail, {
      userId,
      told: all.map(({ id, kind, severity, priority, title, message, subjectId, inApp, createdAt }) => ({
        ...{ id, kind, severity, priority, title, message, subjectId, inApp, createdAt },
      })),
    }),
  );
}

/** RFC 8058: the button that mail programs show beside the sender. */
function headersFor(unsubscribe: string): Readonly<Record<string, string>> {
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
  };
}
