import type { ExecutionResult, GraphQLError } from 'graphql';
import { encodeCursor } from '../../live/cursor';
import { ViewerTouched, type Context } from '../../live/context';
import type { Placed } from '../../live/fact';
import { Result } from '../../live/hub/member';
import type { Telling, Watch } from '../../live/watch';
import type { Compiled } from './compiled';

export interface RenderSettings {
  readonly compiled: Compiled;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly epoch: () => string;
  /** A new one for each run: what was loaded for one fact must not be taken for the next. */
  readonly openContext: () => Context;
  /** The gate through which errors leave. */
  readonly report: (error: GraphQLError, ctx: Context) => object;
}

/** Runs the selection of a group for what is to be told, and makes the bytes that all its members are sent. At once where it can. */
export interface Renders {
  watch(watch: Watch): (run: readonly Placed[]) => readonly Result[] | Promise<readonly Result[]>;
  /** For what has no history. */
  readonly one: (root: object) => Result | Promise<Result>;
}

export function makeRenders({ compiled, variables, epoch, openContext, report }: RenderSettings): Renders {
  const toResult = ({ data, errors }: ExecutionResult, ctx: Context, seq: number, cursor: string | null): Result => {
    const touched = errors?.find(({ originalError }) => originalError instanceof ViewerTouched);
    if (touched?.originalError) {
      compiled.perViewer = true;
      throw touched.originalError;
    }
    const reported = errors?.map((error) => report(error, ctx));
    const extensions = cursor === null ? undefined : { cursor };
    const text = JSON.stringify({ ...(reported && { errors: reported }), data, extensions });
    return new Result(seq, cursor, text);
  };

  return {
    one(root) {
      const ctx = openContext();
      const result = compiled.run(root, ctx, variables);
      if (result instanceof Promise) return result.then((made) => toResult(made, ctx, 0, null));
      return toResult(result, ctx, 0, null);
    },

    watch: (watch) => {
      const place = ({ seq, part }: Telling) => encodeCursor({ epoch: epoch(), stream: watch.stream, seq, part });
      return (run) => {
        const ctx = openContext();
        const tellings = watch.tell(run);
        const made = tellings.map((telling) => ({ telling, result: compiled.run(telling.root, ctx, variables) }));
        const finish = (telling: Telling, result: ExecutionResult) =>
          toResult(result, ctx, telling.seq, place(telling));
        const results: Result[] = [];
        for (const { telling, result } of made) {
          // One that cannot be made at once makes the rest wait too: order matters more than the moment.
          if (result instanceof Promise)
            return Promise.all(made.map(async (one) => finish(one.telling, await one.result)));
          results.push(finish(telling, result));
        }
        return results;
      };
    },
  };
}
