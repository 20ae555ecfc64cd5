import { TransactionReason } from '../ledger';
import type { Payable } from '../payments';
import type { Bill } from './bill.type';

/** What it takes to pay a bill, whoever has it paid. */
export function payableOf(bill: Bill, payer: Payable['payer'], payee: Payable['payee']): Payable {
  const { amount, id: subjectId, reference: note } = bill;
  return { payer, payee, amount, reason: TransactionReason.BILL, subjectId, note };
}
