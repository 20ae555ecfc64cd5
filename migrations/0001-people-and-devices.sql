-- up

CREATE TABLE users (
  id              text        COLLATE "C" PRIMARY KEY,
  email           text        UNIQUE CHECK (email = lower(email)),
  password_hash   text,
  display_name    text        NOT NULL CHECK (display_name <> ''),
  roles           text[]      NOT NULL CHECK (roles <@ ARRAY['CUSTOMER', 'SELLER', 'INVESTOR', 'BUYER', 'BILLER', 'ADMIN']),
  -- With the capitals of its checksum, as wallets show it.
  wallet_address  text,
  -- Who vouches for a person that signs in elsewhere, and what he is called there.
  outside_issuer  text,
  outside_subject text,
  suspended_at    timestamptz,
  created_at      timestamptz NOT NULL DEFAULT now(),
  CHECK ((outside_issuer IS NULL) = (outside_subject IS NULL)),
  UNIQUE (outside_issuer, outside_subject)
);

-- Lower case and checksum are spellings of one address, and so of one person.
CREATE UNIQUE INDEX users_wallet ON users (lower(wallet_address));

CREATE TABLE device (
  id             text        COLLATE "C" PRIMARY KEY,
  user_id        text        COLLATE "C" NOT NULL REFERENCES users ON DELETE CASCADE,
  name           text        NOT NULL,
  -- Null for a device that brings the tokens of an outside issuer: there is nothing to refresh here.
  refresh_secret bytea,
  -- The number of the refresh token that is good now, and when the one before it was used.
  generation     integer     NOT NULL DEFAULT 1,
  rotated_at     timestamptz,
  created_at     timestamptz NOT NULL DEFAULT now(),
  last_seen_at   timestamptz NOT NULL DEFAULT now(),
  expires_at     timestamptz NOT NULL,
  ended_at       timestamptz
);

CREATE INDEX device_by_user ON device (user_id, id);

-- A signed wallet message is good once. Only messages that were used leave a row, so nobody can fill this table without a key.
CREATE TABLE used_wallet_nonce (
  nonce      text        PRIMARY KEY,
  expires_at timestamptz NOT NULL
);

CREATE INDEX used_wallet_nonce_by_age ON used_wallet_nonce (expires_at);

-- What was generated once and must be the same on every node.
CREATE TABLE secret (
  name       text        PRIMARY KEY,
  value      text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- down

DROP TABLE secret;
DROP TABLE used_wallet_nonce;
DROP TABLE device;
DROP TABLE users;
