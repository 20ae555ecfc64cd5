import { isId } from '../../base/ids';
import { Role } from '../../base/role';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { PerAnswer, perAnswerById } from '../../live/per-answer';
import { checkFilter } from './invoice-filter';
import { whereFits } from './filter.sql';
import type { InvoicesArgs } from './invoices.args';
import { invoiceColumns, toInvoice, type InvoiceRow } from './invoice.rows';
import { maySee } from './invoice.rules';
import type { Invoice } from './invoice.type';

/** Null where it is not there, or not the viewer's to see. */
export async function findInvoice(ctx: Context, id: string): Promise<Invoice | null> {
  const viewer = ctx.viewerIfAny;
  if (!viewer || !isId('inv', id)) return null;
  const invoice = await loadInvoice(ctx, id);
  if (!invoice) return null;
  return (maySee(invoice, viewer) ?? (await isParty.load(ctx, id))) ? invoice : null;
}

/** What something that the viewer may see points to; asks nobody whether he may. */
export function loadInvoice(ctx: Context, id: string): Promise<Invoice | null> {
  return invoices.load(ctx, id);
}

/** Whether the viewer watches it. */
export function isWatched(ctx: Context, id: string): Promise<boolean> {
  return watches.load(ctx, id);
}

/** All that the viewer may see, the newest first. */
export async function listInvoices(ctx: Context, args: InvoicesArgs): Promise<Connection<Invoice>> {
  const { filter: given, status, mine, watched, ...page } = args;
  const filter = checkFilter(ctx, 'filter', given);
  const { viewer } = ctx;
  const where = new Where();
  const sees = viewer.has(Role.ADMIN) ? 'all' : viewer.has(Role.INVESTOR) ? 'listed' : 'own';
  // Each of these has an index in order of the ids, which are the keys of the page.
  const from = ['invoice i'];
  let key = 'i.id';
  if (mine || sees === 'own') {
    from.push('JOIN invoice_party p ON p.invoice_id = i.id');
    where.and('p.user_id = ?', viewer.id);
    key = 'p.invoice_id';
  } else if (sees === 'listed') where.and('(i.listed_at IS NOT NULL OR i.seller_id = ?)', viewer.id);
  if (watched) {
    from.push('JOIN invoice_watch w ON w.invoice_id = i.id');
    where.and('w.user_id = ?', viewer.id);
    key = 'w.invoice_id';
  }
  if (status) where.and('i.status = ANY (?)', status);
  if (filter) whereFits(where, filter);
  const list = {
    name: 'invoices',
    columns: invoiceColumns,
    from: from.join(' '),
    where,
    keys: [{ column: key, type: 'text' }],
    direction: 'DESC',
  } as const;
  return toConnection(await readPage<InvoiceRow>(ctx.db, list, page), (row) => toInvoice(ctx, row));
}

const invoices = perAnswerById<InvoiceRow, Invoice>({
  statement: `SELECT ${invoiceColumns} FROM invoice i WHERE i.id = ANY($1)`,
  idOf: ({ id }) => id,
  toValue: toInvoice,
});
const isParty = new PerAnswer<string, boolean>((ctx, ids) => ofViewer(ctx, 'invoice_party', ids));
const watches = new PerAnswer<string, boolean>((ctx, ids) => ofViewer(ctx, 'invoice_watch', ids));

async function ofViewer(
  ctx: Context,
  table: 'invoice_party' | 'invoice_watch',
  ids: readonly string[],
): Promise<(id: string) => boolean> {
  const rows = await ctx.db.query<{ id: string }>(
    `SELECT invoice_id AS id FROM ${table} WHERE user_id = $1 AND invoice_id = ANY($2)`,
    [ctx.viewer.id, ids],
  );
  const found = new Set(rows.map(({ id }) => id));
  return (id) => found.has(id);
}
