-- up

CREATE TABLE announcement (
  id         text        COLLATE "C" PRIMARY KEY,
  title      text        NOT NULL,
  message    text        NOT NULL,
  severity   text        NOT NULL,
  -- Null for everybody, signed in or not.
  audience   text[]      CHECK (audience <> '{}' AND audience <@ ARRAY['CUSTOMER', 'SELLER', 'INVESTOR', 'BUYER', 'BILLER', 'ADMIN']),
  expires_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX announcement_by_expiry ON announcement (expires_at, created_at);

-- down

DROP TABLE announcement;
