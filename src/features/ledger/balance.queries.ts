import { currenciesKey } from '../../base/currencies';
import type { Context } from '../../live/context';
import { balanceId, Balance } from './balance.type';

interface Row {
  readonly currency: string;
  readonly available: bigint;
  readonly held: bigint;
  readonly version: bigint;
  readonly updatedAt: Date;
}

/** All currencies in which anything was ever moved, in order of their codes. */
export async function listBalances(ctx: Context): Promise<Balance[]> {
  const rows = await read(ctx, null);
  return rows.map((row) => toBalance(ctx, row));
}

export async function findBalance(ctx: Context, code: string): Promise<Balance> {
  const { code: currency } = ctx.use(currenciesKey).named('currency', code);
  const [row] = await read(ctx, currency);
  return toBalance(ctx, row ?? { currency, available: 0n, held: 0n, version: 0n, updatedAt: new Date(0) });
}

/** One's own, by the id that it would have. */
export async function findBalanceById(ctx: Context, id: string): Promise<Balance | null> {
  const viewer = ctx.viewerIfAny;
  const currency = id.slice(id.lastIndexOf('_') + 1);
  if (!viewer || id !== balanceId(viewer.id, currency) || !ctx.use(currenciesKey).isOffered(currency)) return null;
  return findBalance(ctx, currency);
}

/** Both accounts as one statement sees them: held money changes together with the other, or not at all. */
function read(ctx: Context, currency: string | null): Promise<Row[]> {
  return ctx.db.query<Row>(
    `SELECT currency, coalesce(sum(balance) FILTER (WHERE kind = 'available'), 0)::bigint AS available,
            coalesce(sum(balance) FILTER (WHERE kind = 'held'), 0)::bigint AS held,
            sum(version)::bigint AS version, max(updated_at) AS "updatedAt"
       FROM account WHERE owner = $1 AND kind <> 'external' AND version > 0 AND ($2::text IS NULL OR currency = $2)
      GROUP BY currency ORDER BY currency`,
    [ctx.viewer.id, currency],
  );
}

function toBalance(ctx: Context, { currency, available, held, version, updatedAt }: Row): Balance {
  const currencies = ctx.use(currenciesKey);
  return Balance.of({
    ownerId: ctx.viewer.id,
    available: currencies.money(available, currency),
    held: currencies.money(held, currency),
    version: Number(version),
    updatedAt,
  });
}
