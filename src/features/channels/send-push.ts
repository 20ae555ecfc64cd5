import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { groupBy } from '../../base/group-by';
import { jobOf, type NewJob } from '../../live/jobs/enqueue';
import { job, type JobContext } from '../../live/jobs/job';
import type { Tx } from '../../live/tx';
import { findUnread, Priority, type Leaving } from '../notices';
import { encryptPush } from './encrypt-push';
import { errorCode } from './error-code';
import { lockScreenText } from './lock-screen.rules';
import { postPush, pushReachKey, type PushAnswer } from './push-reach';
import {
  findSubscription,
  findSubscriptionsOf,
  forgetSubscription,
  noteFailure,
  noteSuccess,
  type PushSubscriptionRow,
} from './push-subscription.queries';
import { tagOf } from './tag';
import { vapidKey } from './vapid';

/** More at once are one push that says how many. */
const mostSingly = 3;
const secondsKept = 24 * 3_600;

const Payload = z.object({
  subscriptionId: z.string(),
  /** Those that stand in a history; when all of them were read meanwhile, there is nothing left to say. */
  readable: z.array(z.string()),
  /** The same for each try: what arrives twice is shown once. */
  tag: z.string(),
  urgency: z.enum(['low', 'normal', 'high']),
  createdAt: dateInJson,
  content: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
type Payload = z.output<typeof Payload>;

/** One message to one browser. It may go out again after a crash; push services and browsers then replace it by its tag. */
export const sendPush = job({
  kind: 'channels.push',
  lane: 'push',
  attempts: 12,
  payload: Payload,
  async run(ctx, push) {
    if (Date.now() - push.createdAt.getTime() > secondsKept * 1_000) return;
    if (push.readable.length > 0 && (await findUnread(ctx.tx, push.readable)).size === 0) return;
    const subscription = await findSubscription(ctx.tx, push.subscriptionId);
    if (!subscription) return;
    if (subscription.restMs > 0) ctx.again('The push service rests after a failure.', subscription.restMs);
    else await post(ctx, subscription, push);
  },
});

async function post(ctx: JobContext, subscription: PushSubscriptionRow, push: Payload): Promise<void> {
  const answer = await tryTo(ctx, subscription, push);
  if (answer.status === 404 || answer.status === 410) await forgetSubscription(ctx.tx, subscription.id);
  else if (answer.status >= 200 && answer.status < 300) await noteSuccess(ctx.tx, subscription);
  else {
    const restMs = await noteFailure(ctx.tx, subscription, readRetryAfter(answer.retryAfter));
    ctx.again(`The push service ${answer.problem ?? `answered ${answer.status}`}.`, restMs);
  }
}

/** What is said of a failure names no endpoint: whoever knows it can push to the browser. */
async function tryTo(
  { use }: JobContext,
  { endpoint, p256dh, auth }: PushSubscriptionRow,
  { tag, urgency, content }: Payload,
): Promise<PushAnswer & { readonly problem?: string }> {
  const url = new URL(endpoint);
  const body = encryptPush(JSON.stringify({ ...content, tag }), { p256dh, auth });
  const headers = {
    authorization: use(vapidKey).authorization(url),
    'content-encoding': 'aes128gcm',
    'content-type': 'application/octet-stream',
    'content-length': body.length,
    ttl: secondsKept,
    topic: tag,
    urgency,
  };
  try {
    return await postPush(use(pushReachKey), url, headers, body);
  } catch (error) {
    return { status: 0, retryAfter: null, problem: `was not reached: ${errorCode(error)}` };
  }
}

function readRetryAfter(text: string | null): number {
  if (text === null) return 0;
  const ms = /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** One for each browser of each person, or for several notifications together. */
export async function newPushes(tx: Tx, byUser: ReadonlyMap<string, readonly Leaving[]>): Promise<readonly NewJob[]> {
  const rows = await findSubscriptionsOf(tx, [...byUser.keys()]);
  const browsers = groupBy(rows, ({ userId }) => userId);
  return [...byUser].flatMap(([userId, all]) => {
    const messages = all.length > mostSingly ? [together(all)] : all.map((one) => singly(one));
    return (browsers.get(userId) ?? []).flatMap(({ id: subscriptionId }) =>
      messages.map((message) => jobOf(sendPush, { ...message, subscriptionId })),
    );
  });
}

type Message = Omit<Payload, 'subscriptionId'>;

function singly({ id, kind, severity, priority, subjectId, inApp, createdAt }: Leaving): Message {
  const urgent = priority === Priority.URGENT || priority === Priority.HIGH;
  return {
    readable: inApp ? [id] : [],
    tag: id,
    urgency: urgent ? 'high' : priority === Priority.LOW ? 'low' : 'normal',
    createdAt,
    content: { title: lockScreenText([kind]), notificationId: id, kind, severity, priority, subjectId, count: 1 },
  };
}

function together(all: readonly Leaving[]): Message {
  const ids = all.map(({ id }) => id);
  const isUrgent = all.some(({ priority }) => priority === Priority.URGENT);
  return {
    readable: all.every(({ inApp }) => inApp) ? ids : [],
    tag: tagOf(ids),
    urgency: isUrgent ? 'high' : 'normal',
    createdAt: new Date(Math.max(...all.map(({ createdAt }) => createdAt.getTime()))),
    content: { title: lockScreenText(all.map(({ kind }) => kind)), count: all.length },
  };
}
