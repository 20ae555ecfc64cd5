-- up

-- What a caller asked for under a key of his, and what came of it; only what was done has a row.
CREATE TABLE idempotency_key (
  user_id     text        COLLATE "C" NOT NULL,
  operation   text        COLLATE "C" NOT NULL,
  key         text        COLLATE "C" NOT NULL,
  fingerprint text        COLLATE "C" NOT NULL,
  result_id   text        COLLATE "C" NOT NULL,
  -- The events of the first answer: [{ id, type }].
  events      json        NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, operation, key)
);

CREATE INDEX idempotency_key_by_age ON idempotency_key USING brin (created_at);

-- Work for later, done by whichever node comes first: in the transaction that removes its row.
CREATE TABLE job (
  id         text        COLLATE "C" PRIMARY KEY,
  kind       text        COLLATE "C" NOT NULL,
  payload    json        NOT NULL,
  -- There is at most one of a name, such as the next turn of something that is done every hour.
  name       text        COLLATE "C" UNIQUE,
  run_at     timestamptz NOT NULL,
  attempts   integer     NOT NULL DEFAULT 0,
  problem    text,
  -- When it was given up; somebody should look.
  dead_at    timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX job_by_time ON job (run_at) WHERE dead_at IS NULL;

-- down

DROP TABLE job;
DROP TABLE idempotency_key;
