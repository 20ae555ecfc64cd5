import { z } from 'zod';
import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { isId } from '../../base/ids';
import { line } from '../../base/text';
import { toConnection, type Connection } from '../../graphql/pages/connection';
import { readPage } from '../../graphql/pages/read-page';
import { Where } from '../../graphql/pages/where';
import type { Context } from '../../live/context';
import type { ServicesArgs } from './service.args';
import { searchable, serviceColumns, toService, type ServiceRow } from './service.rows';
import type { Service } from './service.type';

/** Anybody’s, also one that cannot be booked any more: bookings point to it. */
export async function findService(ctx: Context, id: string): Promise<Service | null> {
  if (!isId('svc', id)) return null;
  const [row] = await ctx.db.query<ServiceRow>(`SELECT ${serviceColumns} FROM service s WHERE s.id = $1`, [id]);
  return row ? toService(ctx.use(currenciesKey), row) : null;
}

const Search = z.object({ search: line(100, 0).nullish() });

/** What can be booked, the newest first; whoever looks at his own sees what he does not offer at present too. */
export async function listServices(
  ctx: Context,
  { providerId, search: words, ...page }: ServicesArgs,
): Promise<Connection<Service>> {
  const search = searchable(check(Search, { search: words }).search ?? '');
  const where = new Where();
  if (typeof providerId === 'string') where.and('s.provider_id = ?', isId('usr', providerId) ? providerId : '');
  if (typeof providerId !== 'string' || providerId !== ctx.viewerIfAny?.id) where.and('s.active');
  if (search !== '') where.and('s.search_text LIKE ?', `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const keys = [{ column: 's.id', type: 'text' }] as const;
  const list = {
    name: 'services',
    columns: serviceColumns,
    from: 'service s',
    where,
    keys,
    direction: 'DESC',
  } as const;
  const currencies = ctx.use(currenciesKey);
  return toConnection(await readPage<ServiceRow>(ctx.db, list, page), (row) => toService(currencies, row));
}
