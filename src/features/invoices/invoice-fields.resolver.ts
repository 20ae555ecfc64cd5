import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { toldPerson, User } from '../identity';
import { isWatched } from './invoice.queries';
import { Invoice } from './invoice.type';
import { investmentsIn } from './investment.queries';
import { Investment } from './investment.type';

@Resolver(() => Invoice)
export class InvoiceFieldsResolver {
  @FieldResolver(() => User, { description: 'Who sells it.' })
  seller(@Ctx() ctx: Context, @Root() { seller }: Invoice): User {
    return toldPerson(ctx, seller);
  }

  @FieldResolver(() => User, { description: 'Who owes it.' })
  buyer(@Ctx() ctx: Context, @Root() { buyer }: Invoice): User {
    return toldPerson(ctx, buyer);
  }

  @FieldResolver(() => [Investment], {
    description:
      'Who has bought which part of it, as it is now: all for its seller and for admins, an investor’s own for him.',
  })
  @PerViewer()
  investments(@Ctx() ctx: Context, @Root() invoice: Invoice): Promise<Investment[]> {
    return investmentsIn(ctx, invoice);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer watches it, as it is now.' })
  @PerViewer()
  watched(@Ctx() ctx: Context, @Root() { id }: Invoice): Promise<boolean> {
    return isWatched(ctx, id);
  }
}
