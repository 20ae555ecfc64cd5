import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Role } from '../../base/role';
import { Allow } from '../../graphql/access';
import type { Connection } from '../../graphql/pages/connection';
import { PageArgs } from '../../graphql/pages/page-args';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { createItem } from './create-item';
import { ItemInput } from './item.input';
import { listItems } from './item.queries';
import { Item, ItemConnection } from './item.type';
import { listReviews } from './review.queries';
import { ReviewConnection, type Review } from './review.type';
import { findSeller, listSellers } from './seller.queries';
import { Seller, SellerConnection } from './seller.type';
import { updateItem } from './update-item';

@Resolver(() => Seller)
export class SellerResolver {
  @Allow('anybody')
  @Query(() => Seller, { nullable: true, description: 'Somebody who sells; null for whoever does not.' })
  seller(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the seller, `sel_…`, or of the user, `usr_…`.' }) id: string,
  ): Promise<Seller | null> {
    return findSeller(ctx, id);
  }

  @Allow('anybody')
  @Query(() => SellerConnection, { description: 'Those that can be bought from, by name.' })
  sellers(
    @Ctx() ctx: Context,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words that words of the name begin with, all of them; up to 100 characters.',
    })
    search: string | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Seller>> {
    return listSellers(ctx, search, page);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Item, { description: 'Offers something new.' })
  createItem(
    @Ctx() ctx: Context,
    @Arg('input', () => ItemInput, { description: 'What it is.' }) input: ItemInput,
  ): Promise<Item> {
    return createItem(ctx, input);
  }

  @Allow([Role.SELLER])
  @Mutation(() => Item, {
    description: 'Changes what is offered from now on; what was ordered before stays as it was sold.',
  })
  updateItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'An item of the viewer.' }) id: string,
    @Arg('input', () => ItemInput, { description: 'What it is from now on.' }) input: ItemInput,
  ): Promise<Item> {
    return updateItem(ctx, id, input);
  }

  @FieldResolver(() => User, { description: 'Who it is.' })
  user(@Ctx() ctx: Context, @Root() { person }: Seller): User {
    return toldPerson(ctx, person);
  }

  @FieldResolver(() => ItemConnection, {
    description: 'What is sold, the oldest first, and also what cannot be ordered at present.',
  })
  items(
    @Ctx() ctx: Context,
    @Root() { person }: Seller,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Item>> {
    return listItems(ctx, person.id, page);
  }

  @FieldResolver(() => ReviewConnection, { description: 'What customers think, the newest first.' })
  reviews(
    @Ctx() ctx: Context,
    @Root() { person }: Seller,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<Connection<Review>> {
    return listReviews(ctx, person.id, page);
  }
}
