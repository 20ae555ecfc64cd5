'use strict';
const { idOf, timeOf } = require('./ids.js');

/** The part of the contract that is measured; every system offers exactly this. */
const typeDefs = /* GraphQL */ `
  type Announcement {
    id: ID!
    title: String!
    message: String!
    severity: String!
    createdAt: String!
  }
  type AnnouncementPublishedEvent {
    id: ID!
    occurredAt: String!
    announcement: Announcement!
  }
  type Notification {
    id: ID!
    kind: String!
    severity: String!
    priority: String!
    title: String!
    message: String!
    subjectId: ID
    createdAt: String!
    readAt: String
  }
  type NotificationReceivedEvent {
    id: ID!
    occurredAt: String!
    notification: Notification!
    unreadCount: Int!
    sound: Boolean!
  }
  type Query {
    serverTime: String!
  }
  type Subscription {
    announcementPublished: AnnouncementPublishedEvent!
    notificationReceived: NotificationReceivedEvent!
  }
`;

/** A kind of event: what a client asks for, where it travels, and what the n-th one is, field by field in the order asked for. */
const announcements = {
  /** All clients are sent the same. */
  shared: true,
  field: 'announcementPublished',
  document:
    'subscription { announcementPublished { id occurredAt announcement { id title message severity createdAt } } }',
  channelOf: () => 'announcements',
  make: (n) => ({
    id: eventId(n, 0),
    occurredAt: timeOf(n),
    announcement: {
      id: idOf('ann', n, 0),
      title: `Announcement ${n}`,
      message: 'The gates open at ten. Bring your ticket, and something against the rain.',
      severity: 'INFO',
      createdAt: timeOf(n),
    },
  }),
};

const notifications = {
  shared: false,
  field: 'notificationReceived',
  document:
    'subscription { notificationReceived { id occurredAt notification { id kind severity priority title message subjectId createdAt readAt } unreadCount sound } }',
  channelOf: (person) => `user:${person.id}`,
  make: (n, person) => ({
    id: eventId(n, person.index),
    occurredAt: timeOf(n),
    notification: {
      id: idOf('ntf', n, person.index),
      kind: 'ORDER',
      severity: 'SUCCESS',
      priority: 'NORMAL',
      title: `Order ${n} is ready`,
      message: `Pick it up at the counter, number ${person.index}.`,
      subjectId: idOf('ord', n, person.index),
      createdAt: timeOf(n),
      readAt: null,
    },
    unreadCount: n,
    sound: true,
  }),
};

const kinds = { announcements, notifications };

function eventId(n, index) {
  return idOf('evt', n, index);
}

module.exports = { typeDefs, kinds };
