import { badInput } from '../../base/errors';
import { eventsKey } from '../../graphql/live/events';
import type { Context } from '../../live/context';
import type { Placed } from '../../live/fact';
import { userStream } from '../../live/streams';
import type { Telling } from '../../live/watch';

export interface UserEventsArgs {
  readonly batchMilliseconds?: number | null;
}

const longestBatchMs = 5_000;

/** All that is addressed to the viewer. The root of each result is a list of facts. */
export function watchUserEvents({ context, args }: { readonly context: Context; readonly args: UserEventsArgs }) {
  const batchMs = args.batchMilliseconds ?? 0;
  if (batchMs < 0 || batchMs > longestBatchMs)
    throw badInput('batchMilliseconds', `batchMilliseconds: must be from 0 to ${longestBatchMs}`);
  return context.watch(userStream(context.viewer.id), {
    topics: context.use(eventsKey).personal,
    batchMs,
    tell: batchMs === 0 ? oneByOne : together,
  });
}

function oneByOne(run: readonly Placed[]): Telling[] {
  return run.map(({ seq, fact }) => ({ root: [fact], seq, part: 0 }));
}

function together(run: readonly Placed[]): Telling[] {
  const last = run.at(-1);
  return last ? [{ root: run.map(({ fact }) => fact), seq: last.seq, part: 0 }] : [];
}
