import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { ServiceKey } from '../../base/services';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import type { Topic } from '../../live/topic';
import type { Event } from './event';
import { subscriptionsByType } from './subscriptions-by-type';

/** Makes events of facts for whoever tells of many kinds of them: each as the subscription of its type does, which so is its only definition. */
export class Events {
  /** All that is addressed to one person and has a type of its own. */
  readonly personal: readonly Topic[];
  private readonly makers: ReadonlyMap<string, GraphQLFieldResolver<unknown, unknown>>;

  constructor(
    schema: GraphQLSchema,
    /** All that there are. */
    readonly topics: readonly Topic[],
  ) {
    this.personal = topics.filter(({ type, isBroadcast }) => type !== null && !isBroadcast);
    const fields = subscriptionsByType(schema);
    this.makers = new Map(
      topics.flatMap(({ type, name }) => {
        if (type === null) return [];
        const resolve = fields.get(type)?.[0]?.resolve;
        if (!resolve) throw new Error(`${name} has the type ${type}, which no subscription delivers.`);
        return [[type, resolve]];
      }),
    );
  }

  /** At once where all of them can be made at once: compiled documents know no promises inside of lists. */
  of(facts: readonly Fact[], ctx: Context, info: GraphQLResolveInfo): readonly Event[] | Promise<readonly Event[]> {
    const made = facts.map((fact) => this.make(fact, ctx, info));
    const ready = made.filter((event): event is Event => !(event instanceof Promise));
    return ready.length === made.length ? ready : Promise.all(made.map((event) => Promise.resolve(event)));
  }

  private make(fact: Fact, ctx: Context, info: GraphQLResolveInfo): Event | Promise<Event> {
    const { type, name } = fact.topic;
    const resolve = type === null ? undefined : this.makers.get(type);
    if (!resolve) throw new Error(`${name} has no type in the schema: clients are not told of it.`);
    const made: unknown = resolve(fact, {}, ctx, info);
    const named = (event: unknown) => Object.assign(event as Event, { __typename: type });
    return made instanceof Promise ? made.then(named) : named(made);
  }
}

export const eventsKey = new ServiceKey<Events>('events');
