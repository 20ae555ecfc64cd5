import { z } from 'zod';
import { moneyInJson, type Money } from '../../base/money';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { personInJson, type Person } from '../identity';
import { balanceInJson, Balance, TransactionReason, type BalanceState } from '../ledger';
import { PaymentEventKind } from './payment.enums';
import { paymentInJson, type Payment } from './payment.type';

export interface BalanceUpdated {
  readonly balance: BalanceState;
  readonly oldBalance: Money;
  readonly reason: TransactionReason;
  readonly payment: Payment;
}

export interface PaymentCompleted {
  readonly recipientId: string;
  readonly payment: Payment;
  readonly newBalance: Money;
}

export interface PaymentUpdated {
  readonly recipientId: string;
  readonly kind: PaymentEventKind;
  readonly payment: Payment;
  readonly message: string;
}

export interface TransactionRecorded {
  readonly payment: Payment;
  readonly amount: Money;
  readonly from: Person | null;
  readonly to: Person | null;
  readonly reason: TransactionReason;
}

const invalidatesPayment = ({ payment }: { readonly payment: Payment }) => [{ typename: 'Payment', id: payment.id }];

export const balanceUpdated = topic<BalanceUpdated>({
  name: 'balance.updated',
  type: 'BalanceUpdatedEvent',
  description: 'Money came to somebody, left him, or was set aside.',
  payload: z.object({
    balance: balanceInJson,
    oldBalance: moneyInJson,
    reason: z.enum(TransactionReason),
    payment: paymentInJson,
  }),
  streams: ({ balance }) => [userStream(balance.ownerId)],
  invalidates: ({ balance }) => [{ typename: 'Balance', id: Balance.of(balance).id }],
});

export const paymentCompleted = topic<PaymentCompleted>({
  name: 'payment.completed',
  type: 'PaymentCompletedEvent',
  description: 'A payment went through; told to each of its parties.',
  payload: z.object({ recipientId: z.string(), payment: paymentInJson, newBalance: moneyInJson }),
  streams: ({ recipientId }) => [userStream(recipientId)],
  invalidates: invalidatesPayment,
});

const paymentUpdatedInJson = z.object({
  recipientId: z.string(),
  kind: z.enum(PaymentEventKind),
  payment: paymentInJson,
  message: z.string(),
});

export const paymentUpdated = topic<PaymentUpdated>({
  name: 'payment.updated',
  type: 'PaymentUpdatedEvent',
  description: 'A payment was received, confirmed, refunded, or failed; told to whom it concerns.',
  payload: paymentUpdatedInJson,
  streams: ({ recipientId }) => [userStream(recipientId)],
  invalidates: invalidatesPayment,
});

/** The same of what did not go as it should have. For notifications: most payments go well, and nobody needs to look through them all. */
export const paymentWentBack = topic<PaymentUpdated>({
  name: 'payment.went-back',
  type: null,
  description: 'A payment failed or was refunded.',
  payload: paymentUpdatedInJson,
  streams: ({ payment }) => [`payment:${payment.id}`],
});

/** All admins hear of all money. Its number in their stream is given afterwards, or every payment would wait for every other one. */
export const transactionsStream = 'transactions';

export const transactionRecorded = topic<TransactionRecorded>({
  name: 'transaction.recorded',
  type: 'TransactionRecordedEvent',
  // It stands in a party's stream only until a follower has taken it to that of admins.
  isBroadcast: true,
  description: 'Money moved; told to admins.',
  payload: z.object({
    payment: paymentInJson,
    amount: moneyInJson,
    from: personInJson.nullable(),
    to: personInJson.nullable(),
    reason: z.enum(TransactionReason),
  }),
  streams: ({ payment }) => [userStream(payment.payer?.id ?? payment.payee?.id ?? payment.id)],
});

interface Told {
  readonly payment: Payment;
}

/** A provider took back more than was left: the rest is missing on its external account. For notifications to admins. */
export const refundFellShort = topic<Told & { readonly shortfall: Money }>({
  name: 'payment.refund-fell-short',
  type: null,
  description: 'A provider gave money back that the one who had received it could no longer cover.',
  payload: z.object({ payment: paymentInJson, shortfall: moneyInJson }),
  streams: ({ payment }) => [`payment:${payment.id}`],
});

/** Somebody paid after all: the money is his, as a top-up. For a notification to him. */
export const paymentCameLate = topic<Told & { readonly topUp: Payment }>({
  name: 'payment.came-late',
  type: null,
  description: 'Money arrived for a payment that had expired or been called off, and was credited to its payer.',
  payload: z.object({ payment: paymentInJson, topUp: paymentInJson }),
  streams: ({ payment }) => [`payment:${payment.id}`],
});
