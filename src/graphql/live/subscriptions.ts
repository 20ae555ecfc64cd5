import { createSourceEventStream, type GraphQLError, type GraphQLSchema } from 'graphql';
import { AppError } from '../../base/errors';
import type { Connections } from '../../live/connections';
import type { Context } from '../../live/context';
import type { Contexts } from '../../live/contexts';
import type { Engine } from '../../live/engine';
import { Latest } from '../../live/latest/latest';
import { Passing } from '../../live/passing/passing';
import { Watch } from '../../live/watch';
import type { PreparedOperation } from '../prepare-operation';
import type { Reporter } from '../reporter';
import { rootFieldNames } from '../root-fields';
import { readAfter } from './after';
import { Compiler } from './compiled';
import { LiveSubscription, type Source } from './live-subscription';
import type { LiveFigures } from './live-figures';
import type { Sink } from './sink';

export interface Surroundings {
  readonly schema: GraphQLSchema;
  readonly engine: Engine;
  readonly contexts: Contexts;
  readonly connections: Connections;
  readonly reporter: Reporter;
  readonly figures: LiveFigures;
}

export interface Subscribe extends PreparedOperation {
  /** As the client sent it. */
  readonly after: unknown;
  readonly ctx: Context;
}

/** What graphql-js found wrong with a subscription before it could begin. */
export class NotSubscribed extends Error {
  override readonly name = 'NotSubscribed';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
  }
}

/** Begins subscriptions, for every transport alike: one check of permissions, one hub. */
export class Subscriptions {
  private readonly compiler: Compiler;

  constructor(private readonly surroundings: Surroundings) {
    this.compiler = new Compiler(surroundings.schema);
  }

  /** Resolves when nothing can be missed any more; otherwise nothing has begun, and the error says why. */
  async open(subscribe: Subscribe, sink: Sink): Promise<LiveSubscription> {
    const { document, operation, variables, ctx } = subscribe;
    const watch = await this.findWatch(subscribe);
    // What has no history has nothing to go on after.
    const after = watch instanceof Watch ? readAfter(subscribe.after) : null;
    const [field = ''] = rootFieldNames(document, operation);
    const compiled = this.compiler.compile(document, operation);
    const asked = { field, compiled, variables, watch, userId: ctx.viewer.id };
    const subscription = new LiveSubscription(this.surroundings, asked, sink);
    try {
      await subscription.begin(after);
    } catch (error) {
      subscription.leave();
      this.surroundings.figures.refused(error);
      throw error;
    }
    return subscription;
  }

  /** The viewer's roles have changed: a subscription that would be refused now, or be another one, ends. */
  async recheck(subscribe: Subscribe, running: LiveSubscription): Promise<void> {
    try {
      const watch = await this.findWatch(subscribe);
      if (!isSame(watch, running.asked.watch)) running.end(rolesChanged());
    } catch (error) {
      const [refused] = error instanceof NotSubscribed ? error.errors : [];
      running.end(refused?.originalError instanceof AppError ? refused.originalError : rolesChanged());
    }
  }

  private async findWatch({ document, operation, variables, ctx }: Subscribe): Promise<Source> {
    const found = await createSourceEventStream({
      schema: this.surroundings.schema,
      document,
      operationName: operation.name?.value,
      variableValues: variables,
      contextValue: ctx,
    });
    if (found instanceof Watch || found instanceof Latest || found instanceof Passing) return found;
    if ('errors' in found && found.errors) throw new NotSubscribed(found.errors);
    throw new Error('A subscription must return what ctx.watch made.');
  }
}

function isSame(one: Source, other: Source): boolean {
  return scopeOf(one) === scopeOf(other);
}

function scopeOf(source: Source): string {
  if (source instanceof Latest) return `latest ${source.key}`;
  return source instanceof Watch
    ? `stream ${source.stream} ${source.scope}`
    : `passing ${source.channel} ${source.scope}`;
}

function rolesChanged(): AppError {
  return new AppError('FORBIDDEN', 'Your roles have changed: subscribe again to what you may hear now.');
}
