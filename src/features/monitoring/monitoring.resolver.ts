import { Arg, Args, Ctx, ID, Query, Resolver, Root, Subscription } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import type { Context } from '../../live/context';
import { ConnectionsChangedEvent } from './connections-changed.event';
import { LiveConnectionConnection, type LiveConnection } from './live-connection.type';
import { LiveNode } from './live-node.type';
import { howMany, listConnections, listNodes } from './monitoring.queries';

@Resolver()
export class MonitoringResolver {
  @Allow([Role.ADMIN])
  @Query(() => [LiveNode], { description: 'All nodes that were heard of lately, oldest first.' })
  liveNodes(@Ctx() ctx: Context): Promise<LiveNode[]> {
    return listNodes(ctx.db);
  }

  @Allow([Role.ADMIN])
  @Query(() => LiveConnectionConnection, { description: 'Who is connected, on all nodes, newest first.' })
  connections(
    @Ctx() ctx: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('userId', () => ID, { nullable: true, description: 'Only of this user.' }) userId?: string | null,
  ): Promise<Connection<LiveConnection>> {
    return listConnections(ctx.db, userId ?? null, page);
  }

  @Allow([Role.ADMIN])
  @Subscription(() => ConnectionsChangedEvent, {
    subscribe: () => howMany,
    description: 'How many are connected: at once, and then when it changes, at most once a second. It has no history.',
  })
  connectionsChanged(@Root() now: ConnectionsChangedEvent): ConnectionsChangedEvent {
    return now;
  }
}
