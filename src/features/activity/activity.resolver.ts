import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Allow } from '../../graphql/access';
import { Event } from '../../graphql/live/event';
import { eventsKey } from '../../graphql/live/events';
import { Cursor } from '../../graphql/scalars/cursor';
import type { Context } from '../../live/context';
import type { Fact } from '../../live/fact';
import { CacheInvalidatedEvent } from './cache-invalidated-event.type';
import { EventPage } from './event-page.type';
import { listEvents } from './list-events';
import { watchInvalidated } from './watch-invalidated';
import { watchUserEvents } from './watch-user-events';

@Resolver()
export class ActivityResolver {
  @Allow('signed-in')
  @Query(() => EventPage, {
    description:
      'What has happened to the viewer, in order, for those who can only poll: the same as `userEvents`, with the same cursors. Without `after`, from the oldest that is kept.',
  })
  async events(
    @Ctx() ctx: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('after', () => Cursor, { nullable: true, description: 'Only what came after this.' }) after?: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 20 when left out.' })
    first?: number | null,
  ): Promise<EventPage> {
    const { facts, cursor } = await listEvents(ctx, after ?? null, first ?? null);
    return { events: await ctx.use(eventsKey).of(facts, ctx, info), cursor };
  }

  @Allow('signed-in')
  @Subscription(() => [Event], {
    subscribe: watchUserEvents,
    description:
      'All that is addressed to the viewer, in order, under one cursor. No broadcasts, and nothing that passes.',
  })
  userEvents(
    @Arg('batchMilliseconds', () => Int, {
      nullable: true,
      defaultValue: 0,
      description: 'Gathers events for so long, 0 to 5,000; each comes by itself when 0. No list is ever empty.',
    })
    _batchMilliseconds: number,
    @Ctx() ctx: Context,
    @Root() facts: readonly Fact[],
    @Info() info: GraphQLResolveInfo,
  ): readonly Event[] | Promise<readonly Event[]> {
    return ctx.use(eventsKey).of(facts, ctx, info);
  }

  @Allow('signed-in')
  @Subscription(() => CacheInvalidatedEvent, {
    subscribe: watchInvalidated,
    description: 'What a client may have cached of the viewer’s things and is no longer true, one by one.',
  })
  cacheInvalidated(
    @Arg('typenames', () => [String], { nullable: true, description: 'Only things of these types.' })
    _typenames: string[] | null,
    @Root() event: CacheInvalidatedEvent,
  ): CacheInvalidatedEvent {
    return event;
  }
}
