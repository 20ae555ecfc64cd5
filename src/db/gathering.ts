import DataLoader from 'dataloader';
import type { BatchLoadFn, Options } from 'dataloader';

/** So many questions may be under way before the next ones wait for each other. */
const mostUnderWay = 2;

/**
 * A loader for what is asked by many at once, who come over sockets of their own and so never within one turn of the event
 * loop's callbacks: all that one look at the sockets brings is one question, and so is what comes while others are under way.
 * Nothing is remembered.
 */
export function gather<Key, Value>(
  load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>,
  options: Pick<Options<Key, Value, string>, 'cacheKeyFn' | 'cache'> = {},
): DataLoader<Key, Value, string> {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  const ask: BatchLoadFn<Key, Value> = async (keys) => {
    underWay += 1;
    try {
      return await load(keys);
    } finally {
      underWay -= 1;
      waiting.shift()?.();
    }
  };
  return new DataLoader<Key, Value, string>(ask, {
    ...options,
    maxBatchSize: 1_000,
    batchScheduleFn: (dispatch) => {
      if (underWay < mostUnderWay) setImmediate(dispatch);
      else waiting.push(dispatch);
    },
  });
}
