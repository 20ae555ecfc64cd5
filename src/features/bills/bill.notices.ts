import { NotificationKind, Priority, Severity, type AddressedNotice, type Notice } from '../notices';
import type { Bill } from './bill.type';

/** Of what a customer is told beside the events. A biller hears the events: he has too many bills to be told of each. */
export type About = 'NEW' | 'OVERDUE' | 'CANCELLED' | 'PAID_BY_ITSELF' | Hindrance;

/** Why a bill that was to be paid by itself was not. */
export type Hindrance = 'OVER_LIMIT' | 'TOO_LITTLE_MONEY' | 'SUSPENDED';

type Entry = Omit<Notice, 'kind' | 'message' | 'subjectId'> & { message(this: void, bill: Bill): string };

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

export function noticeOf(about: About, bill: Bill): AddressedNotice {
  const { message, ...rest } = table[about];
  return {
    ...rest,
    kind: NotificationKind.BILL,
    message: message(bill),
    subjectId: bill.id,
    userId: bill.customer.id,
  };
}
