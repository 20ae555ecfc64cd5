import { currenciesKey } from '../../base/currencies';
import { isId } from '../../base/ids';
import type { Connection } from '../../graphql/pages/connection';
import { toConnection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import type { TransactionReason } from './transaction-reason';
import { Transaction } from './transaction.type';

interface Row {
  readonly id: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly balanceAfter: bigint;
  readonly reason: TransactionReason;
  readonly paymentId: string;
  readonly otherId: string | null;
  readonly note: string | null;
  readonly createdAt: Date;
}

const columns = `id, currency, amount, balance_after AS "balanceAfter", reason, payment_id AS "paymentId", other_id AS "otherId", note,
                 created_at AS "createdAt"`;

/** The newest first. The order is that in which balances changed: time is given out under the lock of the account. */
export async function listTransactions(
  ctx: Context,
  currency: string | null | undefined,
  page: PageArgs,
): Promise<Connection<Transaction>> {
  const where = new Where().and('user_id = ?', ctx.viewer.id);
  if (currency) where.and('currency = ?', ctx.use(currenciesKey).named('currency', currency).code);
  const keys = [
    { column: 'created_at', type: 'timestamptz' },
    { column: 'id', type: 'text' },
  ] as const;
  const list = { name: 'transactions', columns, from: 'movement', where, keys, direction: 'DESC' } as const;
  return toConnection(await readPage<Row>(ctx.db, list, page), (row) => toTransaction(ctx, row));
}

export async function findTransaction(ctx: Context, id: string): Promise<Transaction | null> {
  if (!ctx.viewerIfAny || !isId('txn', id)) return null;
  const [row] = await ctx.db.query<Row>(`SELECT ${columns} FROM movement WHERE id = $1 AND user_id = $2`, [
    id,
    ctx.viewer.id,
  ]);
  return row ? toTransaction(ctx, row) : null;
}

function toTransaction(ctx: Context, { id, currency, amount, balanceAfter, otherId, ...row }: Row): Transaction {
  const currencies = ctx.use(currenciesKey);
  return Object.assign(new Transaction(), row, {
    id,
    amount: currencies.money(amount, currency),
    balanceAfter: currencies.money(balanceAfter, currency),
    counterpartyId: otherId === ctx.viewer.id ? null : otherId,
  });
}
