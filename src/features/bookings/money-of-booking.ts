import type { Move } from '../../live/moves/move';
import { captureHeld, releaseHeld, type Payment, type PaymentRecord } from '../payments';

/** It stays where it is: set aside. */
export function keepHeld(_: Move, { payment }: PaymentRecord): Promise<Payment> {
  return Promise.resolve(payment);
}

export function giveBack(move: Move, record: PaymentRecord): Promise<Payment> {
  return only(releaseHeld(move, [record]));
}

export function payOut(move: Move, record: PaymentRecord): Promise<Payment> {
  return only(captureHeld(move, [record]));
}

async function only(payments: Promise<readonly Payment[]>): Promise<Payment> {
  const [payment] = await payments;
  if (!payment) throw new Error('A booking has one payment.');
  return payment;
}
