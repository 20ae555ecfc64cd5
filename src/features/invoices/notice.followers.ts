import type { Follower } from '../../live/followers/follower';
import type { Tx } from '../../live/tx';
import { notifyIn } from '../notices';
import { inPages } from './audience';
import { noticeOfAnswer, noticeOfMatch, noticesOf } from './invoice.notices';
import { buyerConfirmationChanged, invoiceListed, invoiceUpdated } from './invoice.topics';
import type { Invoice } from './invoice.type';

const changesName = 'invoices.notify';

const notifyOfChanges: Follower = {
  name: changesName,
  topics: [invoiceUpdated, buyerConfirmationChanged],
  async handle(tx, fact, move): Promise<'again' | 'done'> {
    if (fact.isOf(buyerConfirmationChanged)) {
      const { invoice, reason } = fact.payload;
      const notice = noticeOfAnswer(invoice, reason);
      if (notice) notifyIn(move, invoice.seller.id, notice);
      return 'done';
    }
    if (!fact.isOf(invoiceUpdated)) throw new Error(`${changesName} follows changes of invoices.`);
    const { invoice } = fact.payload;
    const notices = noticesOf(fact.payload);
    if (notices.length === 0) return 'done';
    const shared = notices.find(({ to }) => to === 'investors')?.notice;
    return inPages(tx, fact, {
      follower: changesName,
      read: (after, limit) => (shared ? readInvestors(tx, invoice, after, limit) : nobody),
      tell(investors, isFirst) {
        if (isFirst)
          for (const { to, notice } of notices) if (to !== 'investors') notifyIn(move, invoice[to].id, notice);
        if (shared) for (const userId of investors) notifyIn(move, userId, shared);
      },
    });
  },
};

const nobody: Promise<readonly string[]> = Promise.resolve([]);

const matchesName = 'invoices.notify-of-matches';

const notifyOfMatches: Follower = {
  name: matchesName,
  topics: [invoiceListed],
  handle(tx, fact, move) {
    if (!fact.isOf(invoiceListed)) throw new Error(`${matchesName} follows listings.`);
    const { invoice } = fact.payload;
    const notice = noticeOfMatch(invoice);
    return inPages(tx, fact, {
      follower: matchesName,
      read: (after, limit) => readMatching(tx, invoice, after, limit),
      tell(userIds) {
        for (const userId of userIds) notifyIn(move, userId, notice);
      },
    });
  },
};

export const noticeFollowers: readonly Follower[] = [notifyOfChanges, notifyOfMatches];

async function readInvestors(tx: Tx, { id }: Invoice, after: string, limit: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT user_id AS id FROM invoice_party WHERE invoice_id = $1 AND side = 'INVESTOR' AND user_id > $2 ORDER BY user_id LIMIT $3`,
    [id, after, limit],
  );
  return rows.map((row) => row.id);
}

/** Investors whose criteria it fits, as `fits` has it; nobody is told of what he offers or owes himself. */
export const matchingStatement = {
  name: 'find_matching_criteria',
  text: `
    SELECT c.user_id AS id FROM investment_criteria c JOIN users u ON u.id = c.user_id
     WHERE c.user_id > $1 AND c.user_id <> ALL ($2) AND 'INVESTOR' = ANY (u.roles) AND u.suspended_at IS NULL
       AND coalesce(c.currency = $3, true) AND coalesce(c.min_yield <= $4::numeric, true)
       AND coalesce(c.min_amount <= $5::numeric, true) AND coalesce(c.max_amount >= $5::numeric, true)
       AND (c.risk_grades IS NULL OR $6 = ANY (c.risk_grades))
       AND (c.industries IS NULL OR coalesce($7 = ANY (c.industries), false)) AND coalesce(c.due_before > $8, true)
     ORDER BY c.user_id LIMIT $9`,
};

async function readMatching(tx: Tx, invoice: Invoice, after: string, limit: number): Promise<string[]> {
  const { amount, annualYield, riskGrade, industry, dueAt, seller, buyer } = invoice;
  const rows = await tx.query<{ id: string }>(matchingStatement, [
    after,
    [seller.id, buyer.id],
    amount.currency,
    annualYield,
    amount.amount,
    riskGrade,
    industry,
    dueAt,
    limit,
  ]);
  return rows.map((row) => row.id);
}
