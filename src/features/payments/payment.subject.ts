import { createUnionType } from 'type-graphql';
import { ServiceKey } from '../../base/services';
import type { Context } from '../../live/context';
import { PaymentRequest } from './payment-request.type';

export const PaymentSubject = createUnionType({
  name: 'PaymentSubject',
  description: 'What a payment is for.',
  types: () => [PaymentRequest],
});

type Find = (ctx: Context, id: string) => Promise<object | null>;

/** Finds what a payment is for by the kind in its id, as the viewer may see it. */
export class PaymentSubjects {
  private readonly finders = new Map<string, Find>();

  add(kind: string, find: Find): void {
    if (this.finders.has(kind)) throw new Error(`Subjects of the kind ${kind} are found by two.`);
    this.finders.set(kind, find);
  }

  async find(ctx: Context, id: string): Promise<object | null> {
    const found = await this.finders.get(id.slice(0, 3))?.(ctx, id);
    return found ?? null;
  }
}

export const paymentSubjectsKey = new ServiceKey<PaymentSubjects>('payment subjects');
