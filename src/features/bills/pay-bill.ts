import { badInput, conflict, notFound } from '../../base/errors';
import type { Context } from '../../live/context';
import { onceTogether } from '../../live/idempotency/once';
import type { Move } from '../../live/moves/move';
import {
  cancelPayment,
  findPayee,
  getParty,
  loadPayment,
  openProviderPayment,
  pay,
  PaymentMethod,
  type Payable,
  type Payment,
  type PaymentRecord,
} from '../payments';
import { BillStatus } from './bill.enums';
import type { PayBillInput } from './bill.inputs';
import { lockBill, toBill } from './bill.rows';
import { assertMove } from './bill.rules';
import { billPaymentChanged } from './bill.topics';
import type { Bill } from './bill.type';
import { pendingOf, lockPaymentOf, writePayment, writeStatus } from './change-bill';
import { payableOf } from './payable-of';

/** From the balance at once, or through a provider, who says later whether it went through. Of several who try, one does. */
export function payBill(
  ctx: Context,
  { billId, method: how, provider: through, idempotencyKey: key }: PayBillInput,
): Promise<Payment> {
  const method = how ?? PaymentMethod.BALANCE;
  const provider = method === PaymentMethod.BALANCE ? null : (through ?? '');
  if (provider === '') throw badInput('provider', 'provider: say through whom');
  const input = { billId, method, provider };
  const options = { operation: 'payBill', key, input, find: (id: string) => loadPayment(ctx, id) };
  return onceTogether(ctx, options, async (move) => {
    const row = await lockBill(move, billId);
    if (row?.customerId !== ctx.viewer.id) throw notFound();
    const bill = toBill(ctx, row);
    assertMove(bill.status, BillStatus.PAID);
    const pending = pendingOf(await lockPaymentOf(ctx, move, bill));
    const [payer, payee] = await Promise.all([getParty(move, row.customerId), findPayee(move, row.billerId)]);
    const payable = payableOf(bill, payer, payee);
    if (provider === null) return fromBalance(move, bill, payable, pending);
    if (pending)
      throw conflict('PAYMENT_PENDING', 'This bill is being paid already: go on there, or pay it from the balance.', {
        paymentId: pending.payment.id,
      });
    const payment = openProviderPayment(ctx, move, { ...payable, method, provider });
    writePayment(move, bill, payment);
    return payment;
  });
}

/** A payment that somebody has begun elsewhere and not ended is called off: should it arrive all the same, it is credited to him. */
async function fromBalance(move: Move, bill: Bill, payable: Payable, pending: PaymentRecord | null): Promise<Payment> {
  const payment = await pay(move, payable);
  const paid = writeStatus(move, bill, BillStatus.PAID, payment);
  if (pending) move.record(billPaymentChanged, { bill: paid, payment: cancelPayment(move, pending) });
  return payment;
}
