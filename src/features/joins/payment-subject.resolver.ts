import { createUnionType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Node } from '../../graphql/node';
import { nodesKey } from '../../graphql/node';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { Order } from '../orders';
import { Invoice } from '../invoices';
import { Bill } from '../bills';
import { Booking } from '../bookings';
import { Payment, PaymentRequest } from '../payments';

const PaymentSubject = createUnionType({
  name: 'PaymentSubject',
  description: 'What a payment is for.',
  types: () => [Bill, Booking, Invoice, Order, PaymentRequest] as const,
});

/** What is paid for lives in rooms above payments; its id says in which. */
@Resolver(() => Payment)
export class PaymentSubjectResolver {
  @FieldResolver(() => PaymentSubject, {
    nullable: true,
    description: 'What it is for, as it is now; null for a plain transfer.',
  })
  @PerViewer()
  subject(@Ctx() ctx: Context, @Root() { subjectId }: Payment): Promise<Node | null> {
    return subjectId === null ? Promise.resolve(null) : ctx.use(nodesKey).find(ctx, subjectId);
  }
}
