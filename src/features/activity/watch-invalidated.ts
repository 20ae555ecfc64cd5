import { z } from 'zod';
import { check } from '../../base/check';
import { line } from '../../base/text';
import { eventsKey } from '../../graphql/live/events';
import type { Context } from '../../live/context';
import { userStream } from '../../live/streams';
import { invalidatedBy, tellInvalidated } from './tell-invalidated';

const Args = z.object({ typenames: z.array(line(100)).max(100, 'must name at most 100 types').nullish() });

/** The root of each result is the event: a fact makes several. */
export function watchInvalidated({ context, args }: { readonly context: Context; readonly args: object }) {
  const { typenames } = check(Args, args);
  const isWanted = (typename: string) => !typenames || typenames.includes(typename);
  return context.watch(userStream(context.viewer.id), {
    topics: context.use(eventsKey).topics,
    where: (fact) => invalidatedBy(fact).some(({ typename }) => isWanted(typename)),
    tell: (run) => tellInvalidated(run, isWanted),
  });
}
