import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { ServiceTerms, type ServiceInput } from './service.input';
import { lockService, writeService } from './service.rows';
import { serviceChanged } from './service.topics';
import type { Service } from './service.type';

/** Other terms for whoever asks from now on; bookings keep those they were made on. */
export function updateService(ctx: Context, id: string, { price: given, ...input }: ServiceInput): Promise<Service> {
  const { name, description, durationMinutes, active } = check(ServiceTerms, input);
  const price = ctx.use(currenciesKey).positive('price', given);
  return ctx.transact(async (tx) => {
    const before = (await lockService(ctx, tx, id, 'NO KEY UPDATE'))?.service;
    if (before?.provider.id !== ctx.viewer.id) throw notFound();
    const service = before.with({
      name,
      description: description === undefined ? before.description : description || null,
      price,
      durationMinutes,
      active: active ?? before.active,
    });
    await writeService(tx, service);
    tx.record(serviceChanged, { service });
    return service;
  });
}
