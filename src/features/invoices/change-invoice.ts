import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { batcherKey } from '../../live/moves/batcher';
import type { Move } from '../../live/moves/move';
import { lockInvoice } from './invoice.rows';
import type { Invoice } from './invoice.type';

type Side = 'seller' | 'buyer';

/** One who stands on that side of an invoice changes it, under its lock; to everybody else it is not there. */
export function changeOwn(
  ctx: Context,
  side: Side,
  id: string,
  work: (move: Move, invoice: Invoice) => Promise<Invoice>,
): Promise<Invoice> {
  return change(ctx, id, (move, invoice) => {
    assertIs(ctx, side, invoice);
    return work(move, invoice);
  });
}

/** The buyer of a draft does not know of it yet. */
export function assertIs(ctx: Context, side: Side, invoice: Invoice): void {
  const isThere = side === 'seller' || invoice.listedAt !== null;
  if (!isThere || invoice[side].id !== ctx.viewer.id) throw notFound();
}

/** Many may want to change the same invoice: they share transactions and come one after another. */
export async function change(
  ctx: Context,
  id: string,
  work: (move: Move, invoice: Invoice) => Promise<Invoice>,
): Promise<Invoice> {
  const { result, told } = await ctx.use(batcherKey).run(async (move) => work(move, await lockInvoice(ctx, move, id)));
  for (const event of told) ctx.tell(event);
  return result;
}
