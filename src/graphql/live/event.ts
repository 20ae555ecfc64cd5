import { isInterfaceType, type GraphQLSchema } from 'graphql';
import { Field, ID, InterfaceType } from 'type-graphql';
import type { Fact } from '../../live/fact';
import type { PassingFact } from '../../live/passing/passing-topic';

@InterfaceType({ description: 'Something that has happened. What a subscription delivers, and what `events` lists.' })
export abstract class Event {
  @Field(() => ID, {
    description: 'The same in every stream and over every transport: what arrives twice can be told.',
  })
  id!: string;

  @Field(() => Date, { description: 'When it happened.' })
  occurredAt!: Date;
}

/** Each says by itself of which type it is. Left to type-graphql it would be said by a promise, for which compiled documents do not wait. */
export function nameEventsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  const event = schema.getType('Event');
  if (isInterfaceType(event)) event.resolveType = undefined;
  return schema;
}

/** What a fact looks like to a client: its payload, with who it is and when it happened. */
export function toEvent<Payload extends object>(fact: Fact<Payload> | PassingFact<Payload>): Payload & Event {
  const { id, topic, payload, occurredAt } = fact;
  if (topic.type === null) throw new Error(`${topic.name} has no type in the schema: clients are not told of it.`);
  return { __typename: topic.type, ...payload, id, occurredAt };
}
