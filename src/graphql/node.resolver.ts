import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../live/context';
import { Allow } from './access';
import { Node, nodesKey } from './node';

@Resolver()
export class NodeResolver {
  @Allow('anybody')
  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null where there is nothing that the viewer may see.',
  })
  node(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'What every thing has: `usr_…`, `dev_…`.' }) id: string,
  ): Promise<Node | null> {
    return ctx.use(nodesKey).find(ctx, id);
  }
}
