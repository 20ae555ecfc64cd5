import type { Follower } from '../../live/followers/follower';
import { userStream } from '../../live/streams';
import type { Tx } from '../../live/tx';
import { inPages, takesRoom } from './audience';
import { invoicesStream, invoiceListed, invoiceUpdated, investmentsChanged, listingsStream } from './invoice.topics';
import type { Invoice } from './invoice.type';
import { byInvestor, tellPortfolios } from './tell-portfolios';

const changesName = 'invoices.tell-changes';

/** Seller and buyer have heard of it; all the others who are concerned hear of it here, and all investors of what is listed. */
const tellChanges: Follower = {
  name: changesName,
  topics: [invoiceUpdated, invoiceListed],
  async handle(tx, fact): Promise<'again' | 'done'> {
    if (fact.isOf(invoiceListed)) {
      tx.spread(fact, [listingsStream]);
      return 'done';
    }
    if (!fact.isOf(invoiceUpdated)) throw new Error(`${changesName} follows changes of invoices.`);
    const { invoice } = fact.payload;
    return inPages(tx, fact, {
      follower: changesName,
      read: (after, limit) => readConcerned(tx, invoice, after, limit),
      tell: (userIds, isFirst) => tx.spread(fact, [...(isFirst ? [invoicesStream] : []), ...userIds.map(userStream)]),
    });
  },
};

/** Its investors, and those who watch it and may still see it. */
async function readConcerned(
  tx: Tx,
  { id, seller, buyer, listedAt }: Invoice,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT user_id AS id FROM (
       SELECT user_id FROM invoice_party WHERE invoice_id = $1 AND side = 'INVESTOR'
       UNION
       SELECT w.user_id FROM invoice_watch w JOIN users u ON u.id = w.user_id
        WHERE w.invoice_id = $1 AND ('ADMIN' = ANY (u.roles) OR ($5 AND 'INVESTOR' = ANY (u.roles)))) AS concerned
      WHERE user_id COLLATE "C" > $2 AND user_id <> ALL ($3) ORDER BY user_id COLLATE "C" LIMIT $4`,
    [id, after, listedAt === null ? [seller.id] : [seller.id, buyer.id], limit, listedAt !== null],
  );
  return rows.map((row) => row.id);
}

const portfoliosName = 'invoices.tell-portfolios';

/** Whose investments have changed, hears how his portfolio is now. */
const tellInvestors: Follower = {
  name: portfoliosName,
  topics: [investmentsChanged],
  async handle(tx, fact): Promise<'again' | 'done'> {
    if (!fact.isOf(investmentsChanged)) throw new Error(`${portfoliosName} follows changes of investments.`);
    const { unit, changes } = fact.payload;
    const people = byInvestor(changes);
    if (!takesRoom(tx, people.length)) return 'again';
    await tellPortfolios(tx, unit, people);
    return 'done';
  },
};

export const invoiceFollowers: readonly Follower[] = [tellChanges, tellInvestors];
