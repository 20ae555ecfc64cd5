import { newId } from '../../src/base/ids';
import type { World } from '../../src/testing';
import { badIds } from '../features/bad-texts';
import { openRows } from '../features/identity/given';

const tables = [
  'users',
  'item',
  'orders',
  'invoice',
  'service',
  'booking',
  'bill',
  'payment',
  'payment_request',
  'notification',
  'conversation',
];

/** Of what kind an id is, by the name of its field, or else by that of the operation. The first that fits. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(user|seller|customer|buyer|biller|provider|actor)Id$|^to$/, 'usr'],
  [/PaymentRequest/i, 'prq'],
  [/conversation|typing/i, 'cnv'],
  [/notification/i, 'ntf'],
  [/booking/i, 'bkg'],
  [/invoice/i, 'inv'],
  [/payment/i, 'pay'],
  [/service/i, 'svc'],
  [/order/i, 'ord'],
  [/item/i, 'itm'],
  [/bill/i, 'bil'],
  [/seller|user/i, 'usr'],
];

/** Acts upon people: those who do the asking must be able to go on. */
const actsOnPeople = new Set(['suspendUser', 'setUserRoles', 'disconnectUser']);

/** The ids of what is there, a bounded number of each kind; what is made on the way comes to it. */
export class Things {
  private readonly byKind = new Map<string, string[]>();

  private constructor(private readonly victims: readonly string[]) {}

  static async gather(app: World, victims: readonly string[]): Promise<Things> {
    const things = new Things(victims);
    await using rows = await openRows(app);
    for (const table of tables)
      for (const { id } of await rows.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id LIMIT 30`))
        things.add(id);
    return things;
  }

  add(id: string): void {
    const known = this.byKind.get(id.slice(0, 3)) ?? [];
    known.unshift(id);
    known.length = Math.min(known.length, 40);
    this.byKind.set(id.slice(0, 3), known);
  }

  likely(operation: string, field: string, at: number): string {
    if (actsOnPeople.has(operation)) return pick(this.victims, at);
    const kind = kindOf(field) ?? kindOf(operation) ?? '';
    return pick(this.byKind.get(kind) ?? this.all, at);
  }

  /** Of another kind, of nothing, or of no kind at all. */
  unlikely(field: string, at: number): string {
    const others = field === 'userId' ? [] : this.all;
    return pick([...badIds, newId('ord'), newId('usr'), ...others], at);
  }

  private get all(): readonly string[] {
    return [...this.byKind.values()].flat();
  }
}

function kindOf(name: string): string | undefined {
  return kinds.find(([pattern]) => pattern.test(name))?.[1];
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}
