-- up

CREATE TABLE notification (
  id         text        COLLATE "C" PRIMARY KEY,
  user_id    text        COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  kind       text        NOT NULL,
  severity   text        NOT NULL,
  priority   text        NOT NULL,
  title      text        NOT NULL,
  message    text        NOT NULL,
  subject_id text,
  -- Grows from one to the next of a user, as the numbers of their events do.
  created_at timestamptz NOT NULL,
  read_at    timestamptz
);

CREATE INDEX notification_by_user ON notification (user_id, created_at, id);
CREATE INDEX notification_unread ON notification (user_id, created_at, id) WHERE read_at IS NULL;

-- Counting rows would see those of transactions that end later; this row is locked until its change is told.
CREATE TABLE notification_count (
  user_id text        COLLATE "C" PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  unread  integer     NOT NULL CHECK (unread >= 0),
  last_at timestamptz NOT NULL
) WITH (fillfactor = 60);

-- down

DROP TABLE notification_count;
DROP TABLE notification;
