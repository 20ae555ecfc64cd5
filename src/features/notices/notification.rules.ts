/** How pressing something is. In order. */
export enum Priority {
  LOW = 'LOW',
  NORMAL = 'NORMAL',
  HIGH = 'HIGH',
  URGENT = 'URGENT',
}

/** What a notification is about. */
export enum NotificationKind {
  ORDER = 'ORDER',
  PAYMENT = 'PAYMENT',
  INVOICE = 'INVOICE',
  BOOKING = 'BOOKING',
  BILL = 'BILL',
  MESSAGE = 'MESSAGE',
  REVIEW = 'REVIEW',
  TIER = 'TIER',
  ANNOUNCEMENT = 'ANNOUNCEMENT',
  SYSTEM = 'SYSTEM',
}

/** A way in which somebody is told. */
export enum Channel {
  IN_APP = 'IN_APP',
  PUSH = 'PUSH',
  EMAIL = 'EMAIL',
  SOUND = 'SOUND',
}

const withMail = [Channel.IN_APP, Channel.PUSH, Channel.EMAIL, Channel.SOUND];
const withoutMail = [Channel.IN_APP, Channel.PUSH, Channel.SOUND];

/** For whoever has said nothing: mail for what has a due date or touches the account, and not for what is over in minutes. */
export const usualChannels: Readonly<Record<NotificationKind, readonly Channel[]>> = {
  [NotificationKind.ORDER]: withoutMail,
  [NotificationKind.PAYMENT]: withMail,
  [NotificationKind.INVOICE]: withMail,
  [NotificationKind.BOOKING]: withMail,
  [NotificationKind.BILL]: withMail,
  [NotificationKind.MESSAGE]: withMail,
  [NotificationKind.REVIEW]: withoutMail,
  [NotificationKind.TIER]: withoutMail,
  [NotificationKind.ANNOUNCEMENT]: withoutMail,
  [NotificationKind.SYSTEM]: withMail,
};

/** What somebody wants to be disturbed by. */
export interface Wishes {
  readonly minimumPriority: Priority;
  readonly isQuietNow: boolean;
}

/** Below the minimum and in quiet hours nothing is heard, though it stands in the history; what is urgent breaks quiet hours. */
export function rings(priority: Priority, { minimumPriority, isQuietNow }: Wishes): boolean {
  if (rank(priority) < rank(minimumPriority)) return false;
  return !isQuietNow || priority === Priority.URGENT;
}

function rank(priority: Priority): number {
  return Object.values(Priority).indexOf(priority);
}
