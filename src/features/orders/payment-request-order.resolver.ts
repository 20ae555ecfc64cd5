import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { currenciesKey } from '../../base/currencies';
import { PerViewer } from '../../graphql/per-viewer';
import type { Context } from '../../live/context';
import { perAnswerById } from '../../live/per-answer';
import { PaymentRequest } from '../payments';
import { toLine, OrderLine, type LineRow } from './order-line.type';
import { findOrder } from './order.queries';
import { Order } from './order.type';

/** The way up from a payment request is written here: payments do not know what is sold. */
@Resolver(() => PaymentRequest)
export class PaymentRequestOrderResolver {
  @FieldResolver(() => [OrderLine], {
    description: 'What it is for, at the prices of when it was made; none where only an amount is asked for.',
  })
  async lines(@Ctx() ctx: Context, @Root() { id, amount }: PaymentRequest): Promise<OrderLine[]> {
    const found = await requests.load(ctx, id);
    const currencies = ctx.use(currenciesKey);
    return (found?.lines ?? []).map((row) => toLine(currencies, amount.currency, row));
  }

  @FieldResolver(() => Order, {
    nullable: true,
    description: 'What was ordered by paying it; for the two who are parties to it, and for admins.',
  })
  @PerViewer()
  async order(@Ctx() ctx: Context, @Root() { id }: PaymentRequest): Promise<Order | null> {
    const found = await requests.load(ctx, id);
    return found?.orderId ? findOrder(ctx, found.orderId) : null;
  }
}

interface Found {
  readonly requestId: string;
  readonly lines: readonly LineRow[];
  readonly orderId: string | null;
}

const requests = perAnswerById<Found, Found>({
  statement: `
    SELECT l.request_id AS "requestId", l.lines, (SELECT id FROM orders WHERE request_id = l.request_id) AS "orderId"
      FROM requested_lines l WHERE l.request_id = ANY($1)`,
  idOf: ({ requestId }) => requestId,
  toValue: (_ctx, row) => row,
});
