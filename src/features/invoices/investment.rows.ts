import { currenciesKey } from '../../base/currencies';
import { groupBy } from '../../base/group-by';
import type { Uses } from '../../base/services';
import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { writer } from '../../live/moves/writer';
import type { InvestmentStatus } from './invoice.enums';
import type { Invoice } from './invoice.type';
import { Investment } from './investment.type';

export interface InvestmentRow {
  readonly id: string;
  readonly invoiceId: string;
  readonly investorId: string;
  readonly investorName: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly expectedReturn: bigint;
  readonly realizedReturn: bigint | null;
  readonly status: InvestmentStatus;
  readonly paymentId: string;
  readonly settlementId: string | null;
  readonly createdAt: Date;
}

/** Of `investment` called `v`, with the name of its investor; every reader uses these. */
export const investmentColumns = `
  v.id, v.invoice_id AS "invoiceId", v.investor_id AS "investorId", (SELECT display_name FROM users WHERE id = v.investor_id) AS "investorName",
  v.currency, v.amount, v.expected_return AS "expectedReturn", v.realized_return AS "realizedReturn", v.status, v.payment_id AS "paymentId",
  v.settlement_id AS "settlementId", v.created_at AS "createdAt"`;

export function toInvestment(uses: Uses, row: InvestmentRow): Investment {
  const { investorId, investorName, currency, realizedReturn, ...rest } = row;
  const amount = uses.use(currenciesKey).money(row.amount, currency);
  return Investment.of({
    ...rest,
    amount,
    expectedReturn: amount.with(row.expectedReturn),
    realizedReturn: realizedReturn === null ? null : amount.with(realizedReturn),
    investor: { id: investorId, displayName: investorName },
  });
}

/** Read under the lock on their invoice, they cannot change any more. In order of their ids, as all that is split among them is. */
const investments = loader<string, readonly InvestmentRow[]>({
  name: 'investments',
  lock: null,
  async load(tx, invoiceIds) {
    const rows = await tx.query<InvestmentRow>(
      `SELECT ${investmentColumns} FROM investment v WHERE v.invoice_id = ANY($1) ORDER BY v.id`,
      [[...new Set(invoiceIds)]],
    );
    const found = groupBy(rows, ({ invoiceId }) => invoiceId);
    return (id) => found.get(id) ?? [];
  },
});

export async function loadInvestments(uses: Uses, move: Move, { id }: Invoice): Promise<Investment[]> {
  return (await move.load(investments, id)).map((row) => toInvestment(uses, row));
}

const counts = loader<string, number>({
  name: 'numbers of investments',
  lock: null,
  async load(tx, invoiceIds) {
    const rows = await tx.query<{ id: string; count: bigint }>(
      'SELECT invoice_id AS id, count(*) FROM investment WHERE invoice_id = ANY($1) GROUP BY invoice_id',
      [[...new Set(invoiceIds)]],
    );
    const found = new Map(rows.map(({ id, count }) => [id, Number(count)]));
    return (id) => found.get(id) ?? 0;
  },
});

/** All of them are needed only when the last one is made. */
export function countInvestments(move: Move, { id }: Invoice): Promise<number> {
  return move.load(counts, id);
}

export const newInvestments = writer<{ readonly invoice: Invoice; readonly investment: Investment }>({
  name: 'new investments',
  write: (tx, all) =>
    tx.query(
      `INSERT INTO investment (id, invoice_id, investor_id, currency, amount, expected_return, annual_yield, due_at, status, payment_id, created_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::numeric[], $8::timestamptz[],
                            $9::text[], $10::text[], $11::timestamptz[])`,
      [
        all.map(({ investment }) => investment.id),
        all.map(({ invoice }) => invoice.id),
        all.map(({ investment }) => investment.investor.id),
        all.map(({ investment }) => investment.amount.currency),
        all.map(({ investment }) => investment.amount.minor),
        all.map(({ investment }) => investment.expectedReturn.minor),
        all.map(({ invoice }) => invoice.annualYield),
        all.map(({ invoice }) => invoice.dueAt),
        all.map(({ investment }) => investment.status),
        all.map(({ investment }) => investment.paymentId),
        all.map(({ investment }) => investment.createdAt),
      ],
    ),
});

export const changedInvestments = writer<Investment>({
  name: 'changed investments',
  write: (tx, all) =>
    tx.query(
      `UPDATE investment v SET expected_return = n.expected, realized_return = n.realized, status = n.status, settlement_id = n.settlement_id
         FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[]) AS n (id, expected, realized, status, settlement_id)
        WHERE v.id = n.id`,
      [
        all.map(({ id }) => id),
        all.map(({ expectedReturn }) => expectedReturn.minor),
        all.map(({ realizedReturn }) => realizedReturn?.minor ?? null),
        all.map(({ status }) => status),
        all.map(({ settlementId }) => settlementId),
      ],
    ),
});
