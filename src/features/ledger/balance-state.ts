import { z } from 'zod';
import { dateInJson } from '../../base/date-in-json';
import { moneyInJson, type Money } from '../../base/money';

/** What somebody has in one currency, at one moment. */
export interface BalanceState {
  readonly ownerId: string;
  readonly available: Money;
  readonly held: Money;
  /** Grows with every movement of either. */
  readonly version: number;
  readonly updatedAt: Date;
}

export const balanceInJson: z.ZodType<BalanceState> = z.object({
  ownerId: z.string(),
  available: moneyInJson,
  held: moneyInJson,
  version: z.number(),
  updatedAt: dateInJson,
});
