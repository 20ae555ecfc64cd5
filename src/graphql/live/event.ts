import { Field, ID, InterfaceType } from 'type-graphql';
import type { Fact } from '../../live/fact';

@InterfaceType({
  description: 'Something that has happened. What a subscription delivers, and what `events` lists.',
  resolveType: (value: { readonly __typename: string }) => value.__typename,
})
export abstract class Event {
  @Field(() => ID, {
    description: 'The same in every stream and over every transport: what arrives twice can be told.',
  })
  id!: string;

  @Field(() => Date, { description: 'When it happened.' })
  occurredAt!: Date;
}

/** What a fact looks like to a client: its payload, with who it is and when it happened. */
export function toEvent<Payload extends object>({ id, topic, payload, occurredAt }: Fact<Payload>): Payload & Event {
  if (topic.type === null) throw new Error(`${topic.name} has no type in the schema: clients are not told of it.`);
  return { __typename: topic.type, ...payload, id, occurredAt };
}
