import type { Fact } from '../../live/fact';
import type { Follower } from '../../live/followers/follower';
import type { Tx } from '../../live/tx';
import { notifyAll, type Notice } from '../notices';
import { fillTransaction, inPages, takesRoom } from './audience';
import { noticeOfAnswer, noticeOfMatch, noticesOf } from './invoice.notices';
import {
  buyerConfirmationChanged,
  invoiceListed,
  invoiceUpdated,
  type BuyerConfirmationChanged,
} from './invoice.topics';
import type { Invoice } from './invoice.type';

const changesName = 'invoices.notify';

/** A transaction tells all whom it notifies in one call, so it is filled by one fact that notifies anybody. */
const notifyOfChanges: Follower = {
  name: changesName,
  topics: [invoiceUpdated, buyerConfirmationChanged],
  async handle(tx, fact): Promise<'again' | 'done'> {
    if (fact.isOf(buyerConfirmationChanged)) return notifyOfAnswer(tx, fact.payload);
    if (!fact.isOf(invoiceUpdated)) throw new Error(`${changesName} follows changes of invoices.`);
    const { invoice } = fact.payload;
    const notices = noticesOf(fact.payload);
    if (notices.length === 0) return 'done';
    const own = notices.flatMap(({ to, notice }) =>
      to === 'investors' ? [] : [{ ...notice, userId: invoice[to].id }],
    );
    const shared = notices.find(({ to }) => to === 'investors')?.notice;
    return pages(
      tx,
      fact,
      changesName,
      shared ? (after, limit) => readInvestors(tx, invoice, after, limit) : none,
      (investors, isFirst) => [
        ...(isFirst ? own : []),
        ...(shared ? investors.map((userId) => ({ ...shared, userId })) : []),
      ],
    );
  },
};

async function notifyOfAnswer(tx: Tx, { invoice, reason }: BuyerConfirmationChanged): Promise<'again' | 'done'> {
  const notice = noticeOfAnswer(invoice, reason);
  if (!notice) return 'done';
  if (!takesRoom(tx, 1)) return 'again';
  fillTransaction(tx);
  await notifyAll(tx, [{ ...notice, userId: invoice.seller.id }]);
  return 'done';
}

const matchesName = 'invoices.notify-of-matches';

const notifyOfMatches: Follower = {
  name: matchesName,
  topics: [invoiceListed],
  handle(tx, fact) {
    if (!fact.isOf(invoiceListed)) throw new Error(`${matchesName} follows listings.`);
    const { invoice } = fact.payload;
    const notice: Notice = noticeOfMatch(invoice);
    return pages(
      tx,
      fact,
      matchesName,
      (after, limit) => readMatching(tx, invoice, after, limit),
      (userIds) => userIds.map((userId) => ({ ...notice, userId })),
    );
  },
};

export const noticeFollowers: readonly Follower[] = [notifyOfChanges, notifyOfMatches];

type Read = (after: string, limit: number) => Promise<readonly string[]>;
type Make = (userIds: readonly string[], isFirst: boolean) => Parameters<typeof notifyAll>[1];

const none: Read = () => Promise.resolve([]);

function pages(tx: Tx, fact: Fact, follower: string, read: Read, make: Make): Promise<'again' | 'done'> {
  return inPages(tx, fact, {
    follower,
    read,
    async tell(userIds, isFirst) {
      const notices = make(userIds, isFirst);
      if (notices.length === 0) return;
      await notifyAll(tx, notices);
      fillTransaction(tx);
    },
  });
}

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
