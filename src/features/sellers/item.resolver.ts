import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../live/context';
import { getPerson, User } from '../identity';
import { Item } from './item.type';

@Resolver(() => Item)
export class ItemResolver {
  @FieldResolver(() => User, { description: 'Who sells it.' })
  seller(@Ctx() ctx: Context, @Root() { sellerId }: Item): Promise<User> {
    return getPerson(ctx, sellerId);
  }
}
