import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray, type PubSub } from 'type-graphql';
import type { Feature } from './feature';
import { guardOperations } from './guard';
import { nameEventsAtOnce } from './live/event';
import { tellAtOnce } from './live/tell-at-once';
import { NodeResolver } from './node.resolver';
import { DateTime } from './scalars/date-time';

/** The library asks for a bus even where every subscription brings its own source; nothing may ever go through this one. */
const noBus: PubSub = {
  publish() {
    throw new Error('Facts are told by tx.record, never through the pubSub of type-graphql.');
  },
  subscribe() {
    throw new Error('Subscriptions listen through ctx.watch, never through the pubSub of type-graphql.');
  },
};

export function buildGraphQLSchema(features: readonly Feature[]): GraphQLSchema {
  const resolvers: NonEmptyArray<new () => object> = [
    NodeResolver,
    ...features.flatMap((feature) => feature.resolvers),
  ];
  const schema = buildSchemaSync({
    resolvers,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    pubSub: noBus,
  });
  return guardOperations(tellAtOnce(nameEventsAtOnce(schema), resolvers));
}

/** The text of `schema.graphql`: sorted, so that a change of it shows what changed and nothing else. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
