import { currenciesKey } from '../../base/currencies';
import type { Uses } from '../../base/services';
import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { lockedById } from '../../live/moves/rows';
import { writer } from '../../live/moves/writer';
import { Lock } from '../../live/tx';
import type { BillStatus, Utility } from './bill.enums';
import { Bill } from './bill.type';

export interface BillRow {
  readonly id: string;
  readonly billerId: string;
  readonly billerName: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly utility: Utility;
  readonly reference: string;
  readonly currency: string;
  readonly amount: bigint;
  readonly periodStart: Date | null;
  readonly periodEnd: Date | null;
  readonly dueAt: Date;
  readonly status: BillStatus;
  readonly paymentId: string | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** Of `bill` or a view of it called `b`; every reader uses these. */
export const billColumns = `
  b.id, b.biller_id AS "billerId", b.customer_id AS "customerId", b.utility, b.reference, b.currency, b.amount, b.period_start AS "periodStart",
  (SELECT display_name FROM users WHERE id = b.biller_id) AS "billerName", (SELECT display_name FROM users WHERE id = b.customer_id) AS "customerName",
  b.period_end AS "periodEnd", b.due_at AS "dueAt", b.status, b.payment_id AS "paymentId", b.version, b.created_at AS "createdAt"`;

export function toBill(uses: Uses, row: BillRow): Bill {
  const { id, utility, reference, periodStart, periodEnd, dueAt, status, paymentId, version, createdAt } = row;
  return Bill.of({
    id,
    biller: { id: row.billerId, displayName: row.billerName },
    customer: { id: row.customerId, displayName: row.customerName },
    utility,
    reference,
    amount: uses.use(currenciesKey).money(row.amount, row.currency),
    periodStart,
    periodEnd,
    dueAt,
    status,
    paymentId,
    payment: null,
    version,
    createdAt,
  });
}

/** A locked bill, what time it is by the clock of the database, and whether it was to be paid by itself before. */
export type LockedBill = BillRow & { readonly now: Date; readonly autopayAt: Date | null };

/** After the wishes to have bills paid, before payments. */
const lockedBills = lockedById<LockedBill>({
  name: 'bills',
  idKind: 'bil',
  order: 735,
  statement: `
    SELECT ${billColumns}, b.autopay_at AS "autopayAt", clock_timestamp() AS now FROM bill b
     WHERE b.id = ANY($1) ORDER BY b.id FOR NO KEY UPDATE OF b`,
});

export function lockBill(move: Move, id: string): Promise<LockedBill | null> {
  return move.load(lockedBills, id);
}

/** As many as have place in one transaction, each with two streams. */
const mostAtOnce = 200;

/** Bills that are late and nobody has said so yet, but for one. Those that somebody else holds are left to him: this waits for nobody. */
const fallenDue = loader<string, readonly BillRow[]>({
  name: 'bills fallen due',
  lock: Lock.ENTITIES,
  order: 736,
  async load(tx, known) {
    const rows = await tx.query<BillRow>(
      `SELECT ${billColumns} FROM bill b WHERE b.status = 'DUE' AND b.due_at <= clock_timestamp() AND b.id <> ALL($1)
        ORDER BY b.due_at LIMIT ${mostAtOnce} FOR NO KEY UPDATE OF b SKIP LOCKED`,
      [known],
    );
    return () => rows;
  },
});

export function lockFallenDue(move: Move, but: string): Promise<readonly BillRow[]> {
  return move.load(fallenDue, but);
}

export const newBills = writer<Bill>({
  name: 'new bills',
  async write(tx, bills) {
    for (const bill of bills) {
      const { id, biller, customer, utility, reference, amount, periodStart, periodEnd, dueAt, status } = bill;
      await tx.query(
        `INSERT INTO bill (id, biller_id, customer_id, utility, reference, currency, amount, period_start, period_end, due_at, status, version, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        [
          id,
          biller.id,
          customer.id,
          utility,
          reference,
          amount.currency,
          amount.minor,
          periodStart,
          periodEnd,
          dueAt,
          status,
          bill.version,
          bill.createdAt,
        ],
      );
    }
  },
});

export const changedBills = writer<Bill>({
  name: 'changed bills',
  write: (tx, bills) =>
    tx.query(
      `UPDATE bill b SET status = n.status, payment_id = n.payment_id, version = n.version
         FROM unnest($1::text[], $2::text[], $3::text[], $4::integer[]) AS n (id, status, payment_id, version) WHERE b.id = n.id`,
      [
        bills.map(({ id }) => id),
        bills.map(({ status }) => status),
        bills.map(({ paymentId }) => paymentId),
        bills.map(({ version }) => version),
      ],
    ),
});

/** Whatever came of it, a bill is tried to be paid by itself once. */
export const triedBills = writer<string>({
  name: 'bills tried to be paid',
  write: (tx, ids) => tx.query('UPDATE bill SET autopay_at = clock_timestamp() WHERE id = ANY($1)', [ids]),
});
