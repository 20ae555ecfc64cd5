import { z } from 'zod';
import { groupBy } from '../../base/group-by';
import { enqueueAll } from '../../live/jobs/enqueue';
import { job } from '../../live/jobs/job';
import { whoIsThere } from '../../live/presence/who-is-there';
import type { Tx } from '../../live/tx';
import { Channel, haveLeft, isQuiet, leaveLater, Priority, takeLeaving, type Later, type Leaving } from '../notices';
import { mailRestMs, nextStep, type Step } from './escalation.rules';
import { mailPaces, noteMails, type MailPaces } from './mail-pace';
import { mailerKey } from './mail';
import { newMails } from './send-mail';
import { newPushes } from './send-push';

const batch = 500;
const mostBatches = 20;

/** Once a second, what was told in the app and has not been read there goes on its way to people who are elsewhere. */
export const escalate = job({
  kind: 'channels.escalate',
  payload: z.object({}),
  everyMs: 1_000,
  async run({ tx, use }) {
    const hasMailer = use(mailerKey) !== null;
    for (let count = 0; count < mostBatches; count += 1) {
      const taken = await takeLeaving(tx, batch);
      if (taken.length > 0) await sendOff(tx, taken, hasMailer);
      if (taken.length < batch) return;
    }
  },
});

interface Decided {
  readonly one: Leaving;
  readonly step: Step;
}

async function sendOff(tx: Tx, taken: readonly Leaving[], hasMailer: boolean): Promise<void> {
  const people = [...new Set(taken.map(({ userId }) => userId))];
  const there = await whoIsThere(tx, people);
  const back = new Set([...there, ...taken.filter(({ isSeen }) => isSeen).map(({ userId }) => userId)]);
  const paces = await mailPaces(tx, people, back);
  const now = new Date();
  const decided = taken.map((one) => ({ one, step: decide(one, now, there, hasMailer ? paces : null) }));
  const [pushes, mails] = [of(decided, 'push'), of(decided, 'mail')];
  await enqueueAll(tx, [...(await newPushes(tx, pushes)), ...newMails(mails)]);
  await noteMails(tx, [...mails.keys()]);
  const later = decided.flatMap(({ one, step }) => toLater(one, step, now));
  await leaveLater(tx, later);
  const staying = new Set(later.map(({ id }) => id));
  await haveLeft(
    tx,
    taken.map(({ id }) => id).filter((id) => !staying.has(id)),
  );
}

function decide(one: Leaving, now: Date, there: ReadonlySet<string>, paces: MailPaces | null): Step {
  const { userId, priority, channels, isSeen, inApp, quiet, createdAt } = one;
  const pace = paces?.get(userId);
  return nextStep({
    isUrgent: priority === Priority.URGENT,
    wantsPush: channels.includes(Channel.PUSH),
    wantsMail: channels.includes(Channel.EMAIL) && pace !== undefined,
    isSeen,
    inApp,
    isThere: there.has(userId),
    wasQuiet: isQuiet(quiet, createdAt),
    isQuietNow: isQuiet(quiet, now),
    ageMs: Math.max(0, now.getTime() - createdAt.getTime()),
    mailRestMs: pace ? mailRestMs(pace.unanswered, pace.sinceLastMs) : 0,
  });
}

/** What is to go by one of the ways, of each person. */
function of(decided: readonly Decided[], way: 'push' | 'mail'): Map<string, Leaving[]> {
  const going = decided.filter(({ step }) => step[way]).map(({ one }) => one);
  return groupBy(going, ({ userId }) => userId);
}

function toLater({ id, channels }: Leaving, { push, restAfterMs }: Step, now: Date): readonly Later[] {
  if (restAfterMs === null) return [];
  const left = channels.filter((channel) => !(push && channel === Channel.PUSH));
  return [{ id, channels: left, dueAt: new Date(now.getTime() + restAfterMs) }];
}
