import { NotificationKind, Priority, Severity, type AddressedNotice, type Notice } from '../notices';
import { BillStatus } from './bill.enums';
import type { Bill } from './bill.type';

/** Of what a customer is told beside the events. */
export type About = 'NEW' | 'OVERDUE' | 'CANCELLED' | 'PAID_BY_ITSELF' | Hindrance;

/** Why a bill that was to be paid by itself was not. */
export type Hindrance = 'OVER_LIMIT' | 'TOO_LITTLE_MONEY' | 'SUSPENDED';

type Entry = Omit<Notice, 'kind' | 'message' | 'subjectId'> & { message(this: void, bill: Bill): string };

/** Of what a biller is told: what he has not done himself. */
export type AboutIssued = BillStatus.PAID | BillStatus.OVERDUE | BillStatus.DUE | 'PAYMENT_FAILED';

const day = (moment: Date) => moment.toISOString().slice(0, 10);
const what = ({ biller, reference }: Bill) => `${biller.displayName}, ${reference}`;
const notPaid = { severity: Severity.WARNING, priority: Priority.HIGH, title: 'Bill not paid by itself' } as const;

const table: Readonly<Record<About, Entry>> = {
  NEW: { title: 'New bill', message: (bill) => `${what(bill)}: due on ${day(bill.dueAt)}.` },
  OVERDUE: {
    severity: Severity.WARNING,
    priority: Priority.HIGH,
    title: 'Bill overdue',
    message: (bill) => `${what(bill)}: was due on ${day(bill.dueAt)}.`,
  },
  CANCELLED: { title: 'Bill cancelled', message: (bill) => `${what(bill)}: there is nothing to pay any more.` },
  PAID_BY_ITSELF: {
    severity: Severity.SUCCESS,
    title: 'Bill paid',
    message: (bill) => `${what(bill)}: paid by itself.`,
  },
  OVER_LIMIT: { ...notPaid, message: (bill) => `${what(bill)}: it is more than you let be paid by itself.` },
  TOO_LITTLE_MONEY: { ...notPaid, message: (bill) => `${what(bill)}: there was not enough money.` },
  SUSPENDED: { ...notPaid, message: (bill) => `${what(bill)}: one of the two accounts is suspended.` },
};

const whose = ({ customer, reference }: Bill) => `${customer.displayName}, ${reference}`;

/** He may have thousands: what goes as it should is of low priority, and who wants less says so in his preferences. */
const toBiller: Readonly<Record<AboutIssued, Entry>> = {
  [BillStatus.PAID]: {
    severity: Severity.SUCCESS,
    priority: Priority.LOW,
    title: 'Bill paid',
    message: (bill) => `${whose(bill)}: ${bill.amount.toString()} are yours.`,
  },
  [BillStatus.OVERDUE]: {
    severity: Severity.WARNING,
    title: 'Bill overdue',
    message: (bill) => `${whose(bill)}: was due on ${day(bill.dueAt)}.`,
  },
  [BillStatus.DUE]: {
    severity: Severity.WARNING,
    title: 'Bill to be paid again',
    message: (bill) => `${whose(bill)}: its payment was given back.`,
  },
  PAYMENT_FAILED: {
    severity: Severity.WARNING,
    priority: Priority.LOW,
    title: 'Payment of a bill failed',
    message: (bill) => `${whose(bill)}: a payment did not go through.`,
  },
};

export function noticeOf(about: About, bill: Bill): AddressedNotice {
  return addressed(bill.customer.id, table[about], bill);
}

export function noticeToBiller(about: AboutIssued, bill: Bill): Notice {
  return addressed(bill.biller.id, toBiller[about], bill);
}

function addressed(userId: string, { message, ...rest }: Entry, bill: Bill): AddressedNotice {
  return { ...rest, kind: NotificationKind.BILL, message: message(bill), subjectId: bill.id, userId };
}
