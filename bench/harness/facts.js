'use strict';

/** The topic and the payload of what Liveledger's log would have: its hub is fed with it, and so is the log. */
const topics = {
  announcementPublished: {
    topic: 'announcement.published',
    payload: ({ announcement }) => ({ announcement: { ...announcement, audience: null, expiresAt: null } }),
  },
  notificationReceived: {
    topic: 'notification.received',
    payload: ({ notification, unreadCount, sound }, person) => ({
      notification: { ...notification, userId: person.id },
      unreadCount,
      sound,
    }),
  },
};

/** The n-th event of a kind as a fact. */
function factOf(kind, n, person) {
  const { topic, payload } = topics[kind.field];
  const event = kind.make(n, person);
  return {
    stream: kind.channelOf(person),
    id: event.id,
    topic,
    occurredAt: event.occurredAt,
    text: JSON.stringify(payload(event, person)),
  };
}

module.exports = { factOf };
