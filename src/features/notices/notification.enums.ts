import { registerEnumType } from 'type-graphql';
import { Channel, NotificationKind, Priority } from './notification.rules';

export { Channel, NotificationKind, Priority };

/** Whether it is good news. */
export enum Severity {
  INFO = 'INFO',
  SUCCESS = 'SUCCESS',
  WARNING = 'WARNING',
  ERROR = 'ERROR',
}

registerEnumType(NotificationKind, {
  name: 'NotificationKind',
  description: 'What a notification is about.',
  valuesConfig: {
    ORDER: { description: 'An order.' },
    PAYMENT: { description: 'Money that came, went, or did not.' },
    INVOICE: { description: 'An invoice, or an investment in one.' },
    BOOKING: { description: 'A booking.' },
    BILL: { description: 'A bill.' },
    MESSAGE: { description: 'A message from somebody.' },
    REVIEW: { description: 'A review.' },
    TIER: { description: 'The tier of a seller.' },
    ANNOUNCEMENT: { description: 'Something that was announced.' },
    SYSTEM: { description: 'The account, or this service itself.' },
  },
});

registerEnumType(Severity, {
  name: 'Severity',
  description: 'Whether it is good news.',
  valuesConfig: {
    INFO: { description: 'Good to know.' },
    SUCCESS: { description: 'Something went well.' },
    WARNING: { description: 'Something needs attention.' },
    ERROR: { description: 'Something went wrong.' },
  },
});

registerEnumType(Priority, {
  name: 'Priority',
  description: 'How pressing it is.',
  valuesConfig: {
    LOW: { description: 'Can wait.' },
    NORMAL: { description: 'As most are.' },
    HIGH: { description: 'Should be seen soon.' },
    URGENT: { description: 'Should be seen now.' },
  },
});

registerEnumType(Channel, {
  name: 'Channel',
  description: 'A way in which somebody is told.',
  valuesConfig: {
    IN_APP: { description: 'In the history and by `notificationReceived`.' },
    PUSH: { description: 'By web push, on devices that have registered for it.' },
    EMAIL: { description: 'By e-mail.' },
    SOUND: { description: 'With a sound on devices that show it.' },
  },
});
