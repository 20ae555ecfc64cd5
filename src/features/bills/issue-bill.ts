import { check } from '../../base/check';
import { currenciesKey } from '../../base/currencies';
import { conflict, notFound } from '../../base/errors';
import { newId } from '../../base/ids';
import { Role } from '../../base/role';
import { brokenConstraint } from '../../db/failures';
import type { Context } from '../../live/context';
import { jobOf, newJobs } from '../../live/jobs/enqueue';
import { moveIn } from '../../live/moves/alone';
import { findUser, named } from '../identity';
import { notify } from '../notices';
import { BillStatus } from './bill.enums';
import { BillTerms, type IssueBillInput } from './bill.inputs';
import { noticeOf } from './bill.notices';
import { newBills } from './bill.rows';
import { assertPeriod, autopayTime } from './bill.rules';
import { billGenerated } from './bill.topics';
import { Bill } from './bill.type';
import { markOverdue } from './mark-overdue';
import { payByItself } from './pay-by-itself';

/** It is due from now on, also where the day has passed already: what happens then follows at once. */
export async function issueBill(ctx: Context, { amount: given, ...input }: IssueBillInput): Promise<Bill> {
  const { customerId, ...terms } = check(BillTerms, input);
  assertPeriod(terms);
  const amount = ctx.use(currenciesKey).positive('amount', given);
  const { id: billerId, displayName } = ctx.viewer;
  if (customerId === billerId) throw conflict('SELF', 'One cannot send a bill to oneself.');
  const issue = ctx.transact(async (tx) => {
    const customer = await findUser(tx, customerId);
    if (!customer) throw notFound();
    if (!customer.roles.includes(Role.CUSTOMER))
      throw conflict('NOT_A_CUSTOMER', 'Who is to pay a bill must be a customer.');
    const bill = Bill.of({
      ...terms,
      id: newId('bil'),
      biller: { id: billerId, displayName },
      customer: named(customer),
      amount,
      status: BillStatus.DUE,
      paymentId: null,
      payment: null,
      version: 1,
      createdAt: new Date(),
    });
    await moveIn(tx, (move) => {
      move.write(newBills, bill);
      move.write(newJobs, jobOf(markOverdue, { billId: bill.id }, { runAt: bill.dueAt }));
      const runAt = autopayTime(bill.dueAt);
      move.write(newJobs, jobOf(payByItself, { billId: bill.id, customerId, billerId }, { runAt }));
      move.record(billGenerated, { bill });
      return Promise.resolve();
    });
    await notify(tx, customerId, noticeOf('NEW', bill));
    return bill;
  });
  return issue.catch((error: unknown) => {
    if (brokenConstraint(error) !== 'bill_reference') throw error;
    throw conflict('REFERENCE_USED', 'You have issued a bill with this reference before.');
  });
}
