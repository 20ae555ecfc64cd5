import { z } from 'zod';
import { userStream } from '../../live/streams';
import { topic } from '../../live/topic';
import { paymentInJson, type Payment } from '../payments';
import { billInJson, type Bill } from './bill.type';

export interface BillTold {
  readonly bill: Bill;
}

const invalidatesBill = ({ bill: { id, paymentId } }: BillTold) => [
  { typename: 'Bill', id },
  ...(paymentId === null ? [] : [{ typename: 'Payment', id: paymentId }]),
];

export const billGenerated = topic<BillTold>({
  name: 'bill.generated',
  type: 'BillGeneratedEvent',
  description: 'Somebody has a new bill to pay.',
  payload: z.object({ bill: billInJson }),
  streams: ({ bill }) => [userStream(bill.customer.id)],
  invalidates: invalidatesBill,
});

export const billUpdated = topic<BillTold>({
  name: 'bill.updated',
  type: 'BillUpdatedEvent',
  description: 'A bill was paid, cancelled or overdue, or is to be paid again; told to both sides.',
  payload: z.object({ bill: billInJson }),
  streams: ({ bill }) => [userStream(bill.customer.id), userStream(bill.biller.id)],
  invalidates: invalidatesBill,
});

/** The status of the bill is as it was: nothing that people are told of, but what they have cached is no longer true. */
export const billPaymentChanged = topic<BillTold & { readonly payment: Payment }>({
  name: 'bill.payment-changed',
  type: null,
  description: 'Somebody begins to pay a bill, or that did not go through, was called off, or a part of it went back.',
  payload: z.object({ bill: billInJson, payment: paymentInJson }),
  streams: ({ bill }) => [userStream(bill.customer.id), userStream(bill.biller.id)],
  invalidates: ({ bill, payment }) => [
    { typename: 'Bill', id: bill.id, fields: ['payment', 'version'] },
    { typename: 'Payment', id: payment.id },
  ],
});
