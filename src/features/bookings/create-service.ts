import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { newId } from '../../base/ids';
import type { Context } from '../../live/context';
import { ServiceTerms, type ServiceInput } from './service.input';
import { writeService } from './service.rows';
import { serviceChanged } from './service.topics';
import { Service } from './service.type';

export function createService(ctx: Context, { price: given, ...input }: ServiceInput): Promise<Service> {
  const { name, description, durationMinutes, active } = check(ServiceTerms, input);
  const price = ctx.use(currenciesKey).positive('price', given);
  const { id, displayName } = ctx.viewer;
  const service = Service.of({
    id: newId('svc'),
    name,
    description: description || null,
    price,
    durationMinutes,
    active: active ?? true,
    provider: { id, displayName },
  });
  return ctx.transact(async (tx) => {
    await writeService(tx, service);
    tx.record(serviceChanged, { service });
    return service;
  });
}
