export { markReadAbout } from './mark-read-about';
export { notices } from './notices.feature';
export { Channel, NotificationKind, Priority, Severity } from './notification.enums';
export { readPreferences } from './notification-preferences.queries';
export { notify, notifyAll, type AddressedNotice, type Notice } from './notify';
export { notifyIn } from './notify-in';
export { findUnread, haveLeft, leaveLater, patienceSeconds, takeLeaving, type Later, type Leaving } from './outbox';
export { isQuiet } from './quiet-hours.rules';
export { endMails } from './update-notification-preferences';
