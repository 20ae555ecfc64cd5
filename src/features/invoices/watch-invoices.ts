import { currenciesKey } from '../../base/currencies';
import { notFound } from '../../base/errors';
import { Role } from '../../base/role';
import type { Context } from '../../live/context';
import type { Latest } from '../../live/latest/latest';
import { userStream } from '../../live/streams';
import type { Watch } from '../../live/watch';
import { fits } from './filter.rules';
import { checkFilter } from './invoice-filter';
import { findInvoice } from './invoice.queries';
import {
  buyerConfirmationChanged,
  invoiceFunded,
  invoiceListed,
  invoicesStream,
  invoiceStream,
  invoiceUpdated,
  listingsStream,
} from './invoice.topics';
import { latestMarket } from './market.queries';
import { portfolioUpdated } from './portfolio.topics';

interface Asked<Args = object> {
  readonly context: Context;
  readonly args: Args;
}

/** One stream for all currencies: the filter is among the arguments, and so tells groups apart. */
export function watchListings({ context, args }: Asked<{ filter?: unknown }>): Watch {
  const filter = checkFilter(context, 'filter', args.filter);
  return context.watch(listingsStream, {
    topics: [invoiceListed],
    where: ({ payload: { invoice } }) => filter === null || fits(invoice, filter),
  });
}

/** One that the viewer may see, or all that concern him; an admin is concerned by all. */
export async function watchInvoices({ context, args }: Asked<{ invoiceId?: string | null }>): Promise<Watch> {
  const { viewer } = context;
  const { invoiceId: id } = args;
  const options = { topics: [invoiceUpdated] };
  if (typeof id !== 'string')
    return context.watch(viewer.has(Role.ADMIN) ? invoicesStream : userStream(viewer.id), options);
  if (!(await findInvoice(context, id))) throw notFound();
  return context.watch(invoiceStream(id), options);
}

/** To its seller. */
export function watchFunding({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [invoiceFunded] });
}

export function watchAnswers({ context }: Asked): Watch {
  return context.watch(userStream(context.viewer.id), { topics: [buyerConfirmationChanged] });
}

export function watchPortfolio({ context, args }: Asked<{ currency: string }>): Watch {
  const { code } = context.use(currenciesKey).named('currency', args.currency);
  return context.watch(userStream(context.viewer.id), {
    topics: [portfolioUpdated],
    where: ({ payload: { portfolio } }) => portfolio.currency === code,
  });
}

export function watchMarket({ context, args }: Asked<{ currency: string }>): Latest {
  return latestMarket(context, args.currency);
}
