-- up

-- A stream's row is its lock: whoever holds it gives out the next numbers, and lets go by committing.
CREATE TABLE stream (
  name    text        COLLATE "C" PRIMARY KEY,
  -- The number of its newest fact, and of the newest that retention has deleted.
  head    bigint      NOT NULL CHECK (head >= tail),
  tail    bigint      NOT NULL DEFAULT 0 CHECK (tail >= 0),
  last_at timestamptz NOT NULL,
  tail_at timestamptz
) WITH (fillfactor = 60);

CREATE TABLE event (
  stream      text        COLLATE "C" NOT NULL,
  seq         bigint      NOT NULL CHECK (seq > 0),
  xid         xid8        NOT NULL DEFAULT pg_current_xact_id(),
  id          text        COLLATE "C" NOT NULL,
  topic       text        NOT NULL,
  payload     json        NOT NULL,
  -- When it became true; the same in all its streams.
  occurred_at timestamptz NOT NULL,
  -- When it got its number in this stream; never earlier than that of the number before it.
  recorded_at timestamptz NOT NULL,
  -- True in one row of each fact: followers take every fact once, however many streams it stands in.
  lead        boolean     NOT NULL,
  PRIMARY KEY (stream, seq)
);

CREATE INDEX event_by_transaction ON event (xid);

-- Rows arrive in order of time, so a summary of each range of pages is enough to find the old ones.
CREATE INDEX event_by_age ON event USING brin (recorded_at);

-- What a cursor is good for: one row, made once. A database that is restored or promoted gets another epoch.
CREATE TABLE log (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  seed     text    NOT NULL
);

INSERT INTO log (seed) VALUES (gen_random_uuid()::text);

-- How far each follower has come: it has handled all that was visible in this snapshot.
CREATE TABLE follower (
  name     text        PRIMARY KEY,
  snapshot pg_snapshot NOT NULL,
  moved_at timestamptz NOT NULL DEFAULT now()
);

-- What it has handled of what came later.
CREATE TABLE follower_done (
  follower text NOT NULL REFERENCES follower (name) ON DELETE CASCADE,
  fact_id  text COLLATE "C" NOT NULL,
  PRIMARY KEY (follower, fact_id)
);

-- Facts that a follower has failed at too often; it goes on without them, and somebody should look.
CREATE TABLE follower_failure (
  follower  text        NOT NULL,
  fact_id   text        NOT NULL,
  topic     text        NOT NULL,
  payload   json        NOT NULL,
  problem   text        NOT NULL,
  failed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (follower, fact_id)
);

-- down

DROP TABLE follower_failure;
DROP TABLE follower_done;
DROP TABLE follower;
DROP TABLE log;
DROP TABLE event;
DROP TABLE stream;
