import { currenciesKey, type GivenMoney } from '../../base/currencies';
import { conflict, notFound } from '../../base/errors';
import { Role } from '../../base/role';
import type { Context } from '../../live/context';
import { enqueue } from '../../live/jobs/enqueue';
import { moveIn } from '../../live/moves/alone';
import type { Tx } from '../../live/tx';
import { findUser } from '../identity';
import { lockAutopay, writeAutopay, type Pair } from './autopay.rows';
import { Autopay } from './autopay.type';
import { payByItself } from './pay-by-itself';

/** From now on, also for bills that are there already; without a limit, no longer. */
export function setAutopay(
  ctx: Context,
  billerId: string,
  given: GivenMoney | null | undefined,
): Promise<Autopay | null> {
  const limit = given ? ctx.use(currenciesKey).positive('limit', given) : null;
  const pair = { customerId: ctx.viewer.id, billerId };
  if (billerId === ctx.viewer.id) throw conflict('SELF', 'One has no bills of oneself.');
  return ctx.transact(async (tx) => {
    const biller = await findUser(tx, billerId);
    // What was wished once can be taken back, whatever has become of the biller.
    if (!biller || (limit && !biller.roles.includes(Role.BILLER))) throw notFound();
    await moveIn(tx, (move) => lockAutopay(ctx, move, pair));
    const autopay = limit && Autopay.of(billerId, limit);
    await writeAutopay(tx, pair, autopay);
    if (autopay) await payWhatIsLate(tx, pair);
    return autopay;
  });
}

/** Bills whose moment to be paid by themselves has passed, when nobody wished it yet. For all later ones it is still to come. */
async function payWhatIsLate(tx: Tx, pair: Pair): Promise<void> {
  const bills = await tx.query<{ billId: string }>(
    `SELECT id AS "billId" FROM bill
      WHERE customer_id = $1 AND biller_id = $2 AND status IN ('DUE', 'OVERDUE') AND autopay_at IS NULL
        AND due_at - interval '24 hours' <= clock_timestamp() ORDER BY due_at, id`,
    [pair.customerId, pair.billerId],
  );
  for (const { billId } of bills) await enqueue(tx, payByItself, { billId, ...pair });
}
