-- up

-- How somebody wants to be told of a kind; where he has said nothing, what is usual holds.
CREATE TABLE notification_preference (
  user_id  text   COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  kind     text   NOT NULL CHECK (kind IN ('ORDER', 'PAYMENT', 'INVOICE', 'BOOKING', 'BILL', 'MESSAGE', 'REVIEW', 'TIER', 'ANNOUNCEMENT', 'SYSTEM')),
  channels text[] NOT NULL CHECK (channels <@ ARRAY['IN_APP', 'PUSH', 'EMAIL', 'SOUND']),
  PRIMARY KEY (user_id, kind)
);

-- When somebody wants to be left alone, and by what.
CREATE TABLE notification_peace (
  user_id          text COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  quiet_from       text CHECK (quiet_from ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  quiet_to         text CHECK (quiet_to ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  time_zone        text NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),
  minimum_priority text NOT NULL CHECK (minimum_priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);

-- What is to leave the house by push or e-mail, until it has left or was read in time. It carries what its history may not
-- have, and the wishes of the moment in which it was told. No reference to users: it would cost every notification a lock.
CREATE TABLE notification_outbox (
  id         text        COLLATE "C" PRIMARY KEY,
  user_id    text        COLLATE "C" NOT NULL,
  kind       text        NOT NULL,
  severity   text        NOT NULL,
  priority   text        NOT NULL,
  title      text        NOT NULL,
  message    text        NOT NULL,
  subject_id text,
  channels   text[]      NOT NULL CHECK (channels <> '{}' AND channels <@ ARRAY['PUSH', 'EMAIL']),
  -- Whether there is a history in which it can be read.
  in_app     boolean     NOT NULL,
  quiet_from text,
  quiet_to   text,
  time_zone  text,
  created_at timestamptz NOT NULL,
  due_at     timestamptz NOT NULL,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL) AND (quiet_from IS NULL OR time_zone IS NOT NULL))
);

CREATE INDEX notification_outbox_by_time ON notification_outbox (due_at);

-- A browser that may be told something while nobody looks at it. It belongs to a session: whoever signs out is not told any more.
CREATE TABLE push_subscription (
  id            text        COLLATE "C" PRIMARY KEY,
  -- Whoever registers it last has it: people who share a browser take turns.
  endpoint      text        COLLATE "C" NOT NULL UNIQUE CHECK (length(endpoint) <= 2048),
  user_id       text        COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  device_id     text        COLLATE "C" NOT NULL REFERENCES device ON DELETE CASCADE,
  p256dh        bytea       NOT NULL CHECK (length(p256dh) = 65),
  auth          bytea       NOT NULL CHECK (length(auth) = 16),
  created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  failures      integer     NOT NULL DEFAULT 0,
  failing_since timestamptz,
  resting_until timestamptz
);

CREATE INDEX push_subscription_by_user ON push_subscription (user_id, created_at, id);
CREATE INDEX push_subscription_by_device ON push_subscription (device_id);

-- When somebody was last sent a mail, and how many he was sent since he was last here: the longer he is away, the fewer.
CREATE TABLE mail_pace (
  user_id    text        COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  sent_at    timestamptz NOT NULL,
  unanswered integer     NOT NULL CHECK (unanswered >= 0)
);

-- With DEMO and without a mail server: what would have been sent.
CREATE TABLE dev_mail (
  number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_id text        NOT NULL UNIQUE,
  headers    json        NOT NULL,
  recipient  text        NOT NULL,
  subject    text        NOT NULL,
  text       text        NOT NULL,
  html       text        NOT NULL,
  sent_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- down

DROP TABLE dev_mail;
DROP TABLE mail_pace;
DROP TABLE push_subscription;
DROP TABLE notification_outbox;
DROP TABLE notification_peace;
DROP TABLE notification_preference;
