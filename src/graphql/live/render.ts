import type { ExecutionResult, GraphQLError } from 'graphql';
import { encodeCursor } from '../../live/cursor';
import { ViewerTouched, type Context } from '../../live/context';
import type { Placed } from '../../live/fact';
import type { Result } from '../../live/hub/member';
import type { Telling, Watch } from '../../live/watch';
import type { Compiled } from './compiled';

export interface RenderSettings {
  readonly compiled: Compiled;
  readonly watch: Watch;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly epoch: () => string;
  /** A new one for each run: what was loaded for one fact must not be taken for the next. */
  readonly openContext: () => Context;
  /** The gate through which errors leave. */
  readonly report: (error: GraphQLError, ctx: Context) => object;
}

type Made = readonly Result[] | Promise<readonly Result[]>;

/** Runs the selection of a group for what is to be told, and makes the bytes that all its members are sent. */
export function makeRender({
  compiled,
  watch,
  variables,
  epoch,
  openContext,
  report,
}: RenderSettings): (run: readonly Placed[]) => Made {
  const toResult = (telling: Telling, result: ExecutionResult, ctx: Context): Result => {
    const { seq, part } = telling;
    const touched = result.errors?.find(({ originalError }) => originalError instanceof ViewerTouched);
    if (touched?.originalError) {
      compiled.perViewer = true;
      throw touched.originalError;
    }
    const errors = result.errors?.map((error) => report(error, ctx));
    const cursor = encodeCursor({ epoch: epoch(), stream: watch.stream, seq, part });
    const text = JSON.stringify({ ...(errors && { errors }), data: result.data, extensions: { cursor } });
    return { seq, cursor, bytes: Buffer.from(text, 'utf8') };
  };
  return (run) => {
    const ctx = openContext();
    const results: Result[] = [];
    const tellings = watch.tell(run);
    for (const [index, telling] of tellings.entries()) {
      const result = compiled.run(telling.root, ctx, variables);
      // One that cannot be made at once makes the rest wait too: order matters more than the moment.
      if (result instanceof Promise) return rest(results, tellings.slice(index), result, ctx);
      results.push(toResult(telling, result, ctx));
    }
    return results;
  };

  async function rest(
    made: readonly Result[],
    tellings: readonly Telling[],
    first: Promise<ExecutionResult>,
    ctx: Context,
  ): Promise<Result[]> {
    const [head, ...others] = tellings;
    if (!head) return [...made];
    const waiting = [first, ...others.map(async ({ root }) => compiled.run(root, ctx, variables))];
    const results = await Promise.all(waiting);
    return [...made, ...results.map((result, index) => toResult(tellings[index] ?? head, result, ctx))];
  }
}
