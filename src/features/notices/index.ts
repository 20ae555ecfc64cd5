export { notices } from './notices.feature';
export { NotificationKind, Priority, Severity } from './notification.enums';
export { notify, notifyAll, type AddressedNotice, type Notice } from './notify';
export { notifyIn } from './notify-in';
