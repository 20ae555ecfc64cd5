import { badInput } from '../../base/errors';
import { readAfter } from '../../graphql/live/after';
import { eventsKey } from '../../graphql/live/events';
import { defaultPage, largestPage } from '../../graphql/pages/page-size';
import type { Context } from '../../live/context';
import type { LogPage } from '../../live/log/read-log-page';
import { userStream } from '../../live/streams';

/** What `userEvents` would tell, for those who cannot keep a connection. */
export function listEvents(ctx: Context, after: string | null, givenFirst: number | null): Promise<LogPage> {
  const first = givenFirst ?? defaultPage;
  if (first < 1 || first > largestPage) throw badInput('first', `first: must be from 1 to ${largestPage}`);
  const topics = new Set(ctx.use(eventsKey).personal);
  return ctx.readLog(userStream(ctx.viewer.id), { after: readAfter(after), first, topics });
}
