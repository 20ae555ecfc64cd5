import type { Sql } from '../../db/sql';
import { billsInCommon } from '../bills';
import { bookingsInCommon } from '../bookings';
import { invoicesInCommon } from '../invoices';
import { ordersInCommon } from '../orders';

/** A kind of thing that two people may have in common, and so something to talk about. */
export interface Ground {
  readonly kind: 'ord' | 'bkg' | 'inv' | 'bil';
  /** Whether both are parties to this one; with null, to any of the kind. Nothing is locked: what they once had in common they keep. */
  isShared(this: void, sql: Sql, one: string, other: string, subjectId: string | null): Promise<boolean>;
}

/** Of all rooms below that have something to talk about. */
export const grounds: readonly Ground[] = [ordersInCommon, bookingsInCommon, invoicesInCommon, billsInCommon];
