import { z } from 'zod';
import { check } from '../../base/check';
import { isId } from '../../base/ids';
import { line } from '../../base/text';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import type { PageArgs } from '../../graphql/pages/page-args';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import { userIdOf } from './seller-id.rules';
import { Seller, type SellerRow } from './seller.type';

const columns = `
  u.id AS "userId", u.display_name AS "displayName", coalesce(s.tier, 'BRONZE') AS tier, coalesce(s.completed_orders, 0) AS "completedOrders",
  coalesce(s.review_count, 0) AS "reviewCount", coalesce(s.rating_sum, 0) AS "ratingSum"`;
const from = 'users u LEFT JOIN seller s ON s.user_id = u.id';

/** By his own id or by that of the user; null for whoever does not sell. */
export async function findSeller(ctx: Context, id: string): Promise<Seller | null> {
  const userId = userIdOf(id);
  if (!isId('usr', userId)) return null;
  const [row] = await ctx.db.query<SellerRow>(
    `SELECT ${columns} FROM ${from} WHERE u.id = $1 AND 'SELLER' = ANY (u.roles)`,
    [userId],
  );
  return row ? Seller.of(row) : null;
}

const Search = z.object({ search: line(100, 0).nullish() });

/** As `words_of` parts them; in quotes, so that nothing in them means anything. */
function queryOf(search: string): string | null {
  const words = search.split(/[\s!-/:-@[-`{-~]+/).filter(Boolean);
  return words.map((word) => `'${word}':*`).join(' & ') || null;
}

/** As the indexes say it. */
const selling = `'SELLER' = ANY (u.roles) AND u.suspended_at IS NULL`;

/** First all that fit, then their order: the planner would rather look at name after name. Without a word nothing fits. */
const found = `
  u.id = ANY (ARRAY(SELECT u.id FROM users u WHERE ${selling} AND words_of(u.display_name) @@ to_tsquery('simple', ?)))`;

/** Those that can be bought from, by name. */
export async function listSellers(
  ctx: Context,
  given: string | null | undefined,
  page: PageArgs,
): Promise<Connection<Seller>> {
  const { search } = check(Search, { search: given });
  const where = new Where().and(selling);
  if (search) where.and(found, queryOf(search));
  const keys = [
    { column: '(lower(u.display_name) COLLATE "C")', type: 'text' },
    { column: 'u.id', type: 'text' },
  ] as const;
  const list = { name: 'sellers', columns, from, where, keys, direction: 'ASC' } as const;
  return toConnection(await readPage<SellerRow>(ctx.db, list, page), (row) => Seller.of(row));
}
