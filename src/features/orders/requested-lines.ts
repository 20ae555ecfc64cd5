import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { newId } from '../../base/ids';
import { z } from 'zod';
import type { Uses } from '../../base/services';
import { loader } from '../../live/moves/loader';
import { writer } from '../../live/moves/writer';
import type { Sales } from '../payments';
import { Lines } from './order.inputs';
import { toLine, toLineRow, type LineRow, type OrderLine } from './order-line.type';
import { putDown } from './place-order';
import { loadOffered, priceLines, totalOf } from './price-lines';

const Wanted = z.object({ lines: Lines });

/** What is shown as a code is ordered when it is paid, at the prices that were shown, whatever has become of them since. */
export function salesOf(uses: Uses): Sales {
  return {
    async price(move, sellerId, given) {
      const { lines: wanted } = check(Wanted, { lines: given });
      const { lines, total } = priceLines(sellerId, wanted, await loadOffered(uses, move, wanted));
      const keep = ({ id: requestId }: { readonly id: string }) => move.write(newLines, { requestId, lines });
      return { amount: total, keep };
    },

    async prepare(move, { id: requestId, amount }) {
      const rows = await move.load(keptLines, requestId);
      if (!rows) return null;
      const lines = rows.map((row) => toLine(uses.use(currenciesKey), amount.currency, row));
      return async ({ payer: customer, payee: seller, payment }) => {
        const sale = { id: newId('ord'), customer, seller, priced: { lines, total: totalOf(lines) } };
        await putDown(move, { ...sale, note: null, payment, requestId });
      };
    },
  };
}

interface Kept {
  readonly requestId: string;
  readonly lines: readonly OrderLine[];
}

const newLines = writer<Kept>({
  name: 'requested lines',
  write: (tx, kept) =>
    tx.query('INSERT INTO requested_lines (request_id, lines) SELECT * FROM unnest($1::text[], $2::jsonb[])', [
      kept.map(({ requestId }) => requestId),
      kept.map(({ lines }) => JSON.stringify(lines.map(toLineRow))),
    ]),
});

const keptLines = loader<string, readonly LineRow[] | null>({
  name: 'requested lines',
  lock: null,
  async load(tx, requestIds) {
    const rows = await tx.query<{ requestId: string; lines: readonly LineRow[] }>(
      'SELECT request_id AS "requestId", lines FROM requested_lines WHERE request_id = ANY($1)',
      [[...new Set(requestIds)]],
    );
    const found = new Map(rows.map(({ requestId, lines }) => [requestId, lines]));
    return (requestId) => found.get(requestId) ?? null;
  },
});
