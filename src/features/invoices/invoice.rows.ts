import { currenciesKey } from '../../base/currencies';
import { notFound } from '../../base/errors';
import type { Uses } from '../../base/services';
import { loader } from '../../live/moves/loader';
import type { Move } from '../../live/moves/move';
import { lockedById } from '../../live/moves/rows';
import { writer } from '../../live/moves/writer';
import type { BuyerConfirmation, InvoiceStatus, RiskGrade } from './invoice.enums';
import { Invoice } from './invoice.type';
import { annualYield } from './yield.rules';

export interface InvoiceRow {
  readonly id: string;
  readonly number: string;
  readonly sellerId: string;
  readonly sellerName: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly description: string | null;
  readonly industry: string | null;
  readonly riskGrade: RiskGrade;
  readonly currency: string;
  readonly amount: bigint;
  readonly price: bigint;
  readonly funded: bigint;
  readonly annualYield: string | null;
  readonly status: InvoiceStatus;
  readonly buyerConfirmation: BuyerConfirmation;
  readonly dueAt: Date;
  readonly listedAt: Date | null;
  readonly version: number;
  readonly createdAt: Date;
}

/** Of `invoice` called `i`, with the names of its parties; every reader uses these. */
export const invoiceColumns = `
  i.id, i.number, i.seller_id AS "sellerId", i.buyer_id AS "buyerId",
  (SELECT display_name FROM users WHERE id = i.seller_id) AS "sellerName", (SELECT display_name FROM users WHERE id = i.buyer_id) AS "buyerName",
  i.description, i.industry, i.risk_grade AS "riskGrade", i.currency, i.amount, i.price, i.funded, i.annual_yield AS "annualYield",
  i.status, i.buyer_confirmation AS "buyerConfirmation", i.due_at AS "dueAt", i.listed_at AS "listedAt", i.version, i.created_at AS "createdAt"`;

export function toInvoice(uses: Uses, row: InvoiceRow): Invoice {
  const { sellerId, sellerName, buyerId, buyerName, currency, annualYield: known, ...rest } = row;
  const amount = uses.use(currenciesKey).money(row.amount, currency);
  const price = amount.with(row.price);
  return Invoice.of({
    ...rest,
    seller: { id: sellerId, displayName: sellerName },
    buyer: { id: buyerId, displayName: buyerName },
    amount,
    price,
    funded: amount.with(row.funded),
    annualYield: known ?? annualYield(amount, price, new Date(), row.dueAt),
  });
}

/** Before its payments. Its investments change under this lock only. */
const lockedInvoices = lockedById<InvoiceRow>({
  name: 'invoices',
  idKind: 'inv',
  order: 300,
  statement: `SELECT ${invoiceColumns} FROM invoice i WHERE i.id = ANY($1) ORDER BY i.id FOR NO KEY UPDATE OF i`,
});

export async function lockInvoice(uses: Uses, move: Move, id: string): Promise<Invoice> {
  const row = await move.load(lockedInvoices, id);
  if (!row) throw notFound();
  return toInvoice(uses, row);
}

/** By the clock of the database, on which all nodes agree. */
export const clock = loader<null, Date>({
  name: 'clock',
  lock: null,
  async load(tx) {
    const [row] = await tx.query<{ now: Date }>(`SELECT date_trunc('milliseconds', clock_timestamp()) AS now`);
    if (!row) throw new Error('The database must know the time.');
    return () => row.now;
  },
});

export const newInvoices = writer<Invoice>({
  name: 'new invoices',
  write: (tx, invoices) =>
    tx.query(
      `INSERT INTO invoice (id, number, seller_id, buyer_id, description, industry, risk_grade, currency, amount, price, funded, annual_yield,
                            status, buyer_confirmation, due_at, listed_at, version, created_at)
       SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::bigint[],
                            $10::bigint[], $11::bigint[], $12::numeric[], $13::text[], $14::text[], $15::timestamptz[], $16::timestamptz[],
                            $17::int[], $18::timestamptz[])`,
      [
        invoices.map(({ id }) => id),
        invoices.map(({ number }) => number),
        invoices.map(({ seller }) => seller.id),
        invoices.map(({ buyer }) => buyer.id),
        invoices.map(({ description }) => description),
        invoices.map(({ industry }) => industry),
        invoices.map(({ riskGrade }) => riskGrade),
        invoices.map(({ amount }) => amount.currency),
        invoices.map(({ amount }) => amount.minor),
        invoices.map(({ price }) => price.minor),
        invoices.map(({ funded }) => funded.minor),
        invoices.map(fixedYield),
        invoices.map(({ status }) => status),
        invoices.map(({ buyerConfirmation }) => buyerConfirmation),
        invoices.map(({ dueAt }) => dueAt),
        invoices.map(({ listedAt }) => listedAt),
        invoices.map(({ version }) => version),
        invoices.map(({ createdAt }) => createdAt),
      ],
    ),
});

export const changedInvoices = writer<Invoice>({
  name: 'changed invoices',
  write: (tx, invoices) =>
    tx.query(
      `UPDATE invoice i SET funded = n.funded, annual_yield = n.annual_yield, status = n.status, buyer_confirmation = n.buyer_confirmation,
                            listed_at = n.listed_at, version = n.version
         FROM unnest($1::text[], $2::bigint[], $3::numeric[], $4::text[], $5::text[], $6::timestamptz[], $7::int[])
              AS n (id, funded, annual_yield, status, buyer_confirmation, listed_at, version)
        WHERE i.id = n.id`,
      [
        invoices.map(({ id }) => id),
        invoices.map(({ funded }) => funded.minor),
        invoices.map(fixedYield),
        invoices.map(({ status }) => status),
        invoices.map(({ buyerConfirmation }) => buyerConfirmation),
        invoices.map(({ listedAt }) => listedAt),
        invoices.map(({ version }) => version),
      ],
    ),
});

/** That of a draft changes with the days. */
function fixedYield({ listedAt, annualYield: known }: Invoice): string | null {
  return listedAt && known;
}

export interface PartyRow {
  readonly userId: string;
  readonly invoiceId: string;
  readonly side: 'SELLER' | 'BUYER' | 'INVESTOR';
}

/** Whoever is one already stays one. */
export const newParties = writer<PartyRow>({
  name: 'parties of invoices',
  write: (tx, parties) =>
    tx.query(
      `INSERT INTO invoice_party (user_id, invoice_id, side) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT DO NOTHING`,
      [parties.map(({ userId }) => userId), parties.map(({ invoiceId }) => invoiceId), parties.map(({ side }) => side)],
    ),
});
