import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Handler = ReturnType<typeof getMetadataStorage>['subscriptions'][number];
type Param = NonNullable<Handler['params']>[number];

/** What a resolver is called with. */
interface Telling {
  readonly root: unknown;
  readonly args: Readonly<Record<string, unknown>>;
  readonly ctx: unknown;
  readonly info: unknown;
}

/**
 * The arguments of a subscription have been checked when it began. type-graphql would do it again for each event, by a promise, and
 * what waits for a promise cannot go out in the same turn as everything else.
 */
export function tellAtOnce(schema: GraphQLSchema, resolvers: readonly (new () => object)[]): GraphQLSchema {
  const fields = schema.getSubscriptionType()?.getFields() ?? {};
  for (const resolver of resolvers)
    for (const handler of getMetadataStorage().subscriptions) {
      const field = fields[handler.schemaName];
      if (handler.target === resolver && field) field.resolve = tellingOf(handler, new resolver());
    }
  return schema;
}

function tellingOf(
  { schemaName, methodName, params = [] }: Handler,
  resolver: object,
): GraphQLFieldResolver<unknown, unknown> {
  const method: unknown = Reflect.get(resolver, methodName);
  if (typeof method !== 'function') throw new Error(`The subscription ${schemaName} has nothing that tells.`);
  const inOrder = [...params].sort((a, b) => a.index - b.index);
  return (root, args: Telling['args'], ctx, info): unknown =>
    Reflect.apply(
      method,
      resolver,
      inOrder.map((param) => valueOf(param, { root, args, ctx, info })),
    );
}

function valueOf(param: Param, { root, args, ctx, info }: Telling): unknown {
  switch (param.kind) {
    case 'root':
      return root;
    case 'arg':
      return args[param.name];
    case 'args':
      return args;
    case 'context':
      return ctx;
    case 'info':
      return info;
    default:
      throw new Error(`A subscription is not told with ${param.kind}.`);
  }
}
