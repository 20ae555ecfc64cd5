import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../live/context';
import { Item, loadItem } from '../sellers';
import { OrderLine } from './order-line.type';

@Resolver(() => OrderLine)
export class OrderLineResolver {
  @FieldResolver(() => Item, { nullable: true, description: 'The item as it is now, also in events.' })
  item(@Ctx() ctx: Context, @Root() { itemId }: OrderLine): Promise<Item | null> {
    return loadItem(ctx, itemId);
  }
}
