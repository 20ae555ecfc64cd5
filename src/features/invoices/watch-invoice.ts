import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { findInvoice } from './invoice.queries';
import { invoiceWatched } from './invoice.topics';
import type { Invoice } from './invoice.type';

/** From now on the viewer hears of its changes. Once more changes nothing. */
export function watchInvoice(ctx: Context, id: string): Promise<Invoice> {
  return setWatched(
    ctx,
    id,
    true,
    'INSERT INTO invoice_watch (user_id, invoice_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
  );
}

/** What the viewer is a party to, he hears of all the same. */
export function unwatchInvoice(ctx: Context, id: string): Promise<Invoice> {
  return setWatched(ctx, id, false, 'DELETE FROM invoice_watch WHERE user_id = $1 AND invoice_id = $2');
}

async function setWatched(ctx: Context, id: string, watched: boolean, statement: string): Promise<Invoice> {
  const { id: userId } = ctx.viewer;
  const invoice = await findInvoice(ctx, id);
  if (!invoice) throw notFound();
  await ctx.transact(async (tx) => {
    const changed = await tx.query(`${statement} RETURNING invoice_id`, [userId, id]);
    if (changed.length > 0) tx.record(invoiceWatched, { userId, invoiceId: id, watched });
  });
  return invoice;
}
