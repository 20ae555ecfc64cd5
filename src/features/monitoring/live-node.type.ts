import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One server of those that do the work together.' })
export class LiveNode {
  @Field(() => ID, { description: 'Of this server since it started; after a restart it has another.' })
  id!: string;

  @Field(() => Date, { description: 'When it started.' })
  startedAt!: Date;

  @Field(() => Int, { description: 'How many connections lead to it.' })
  connections!: number;

  @Field(() => Int, { description: 'How many subscriptions are open on it.' })
  subscriptions!: number;

  @Field(() => Float, { description: 'How many results it sends in a second, at the moment.' })
  deliveredPerSecond!: number;

  @Field(() => Boolean, { description: 'Whether it was heard of in the last seconds.' })
  healthy!: boolean;
}
