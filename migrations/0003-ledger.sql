-- up

-- A closed table: what was offered once stays, or amounts could no longer be read.
CREATE TABLE currency (
  code   text     COLLATE "C" PRIMARY KEY CHECK (code ~ '^[A-Z][A-Z0-9]{2,9}$'),
  digits smallint NOT NULL CHECK (digits BETWEEN 0 AND 9)
);

-- What somebody can spend (available), has set aside (held), or what the world outside has put in and taken out (external).
CREATE TABLE account (
  -- From its other columns, so that it is known without asking, and locks can be taken in its order.
  id         text        COLLATE "C" PRIMARY KEY CHECK (id = kind || ':' || owner || ':' || currency),
  kind       text        COLLATE "C" NOT NULL CHECK (kind IN ('available', 'held', 'external')),
  -- A user, or the name of a provider.
  owner      text        COLLATE "C" NOT NULL,
  currency   text        COLLATE "C" NOT NULL REFERENCES currency,
  balance    bigint      NOT NULL DEFAULT 0,
  -- How many transfers have gone through it.
  version    bigint      NOT NULL DEFAULT 0 CHECK (version >= 0),
  updated_at timestamptz NOT NULL,
  CONSTRAINT only_the_world_outside_owes CHECK (balance >= 0 OR kind = 'external')
) WITH (fillfactor = 60);

CREATE INDEX account_by_owner ON account (owner);

-- Money goes from one account to another, and so is never made or lost. Rows are written once.
CREATE TABLE transfer (
  id           text        COLLATE "C" PRIMARY KEY,
  payment_id   text        COLLATE "C" NOT NULL,
  reason       text        NOT NULL,
  currency     text        COLLATE "C" NOT NULL,
  amount       bigint      NOT NULL CHECK (amount > 0),
  from_account text        COLLATE "C" NOT NULL,
  to_account   text        COLLATE "C" NOT NULL,
  -- Both accounts after this transfer: version by version they make a chain that can be followed.
  from_version bigint      NOT NULL CHECK (from_version > 0),
  from_balance bigint      NOT NULL CHECK (from_balance >= 0 OR from_account LIKE 'external:%'),
  to_version   bigint      NOT NULL CHECK (to_version > 0),
  to_balance   bigint      NOT NULL,
  -- Whose spendable money it was, and whose it is; null for held money and the world outside.
  from_user    text        COLLATE "C",
  to_user      text        COLLATE "C",
  note         text,
  created_at   timestamptz NOT NULL,
  CHECK (from_account <> to_account),
  CHECK (split_part(from_account, ':', 3) = currency AND split_part(to_account, ':', 3) = currency)
);

CREATE UNIQUE INDEX transfer_out ON transfer (from_account, from_version);
CREATE UNIQUE INDEX transfer_in ON transfer (to_account, to_version);
CREATE INDEX transfer_by_sender ON transfer (from_user, created_at, id) WHERE from_user IS NOT NULL;
CREATE INDEX transfer_by_receiver ON transfer (to_user, created_at, id) WHERE to_user IS NOT NULL;

-- A transfer as each of its two sides sees it.
CREATE VIEW movement AS
  SELECT id, from_user AS user_id, currency, -amount AS amount, from_balance AS balance_after, reason, payment_id, note, created_at,
         CASE WHEN to_account LIKE 'external:%' THEN NULL ELSE split_part(to_account, ':', 2) END AS other_id
    FROM transfer WHERE from_user IS NOT NULL
  UNION ALL
  SELECT id, to_user, currency, amount, to_balance, reason, payment_id, note, created_at,
         CASE WHEN from_account LIKE 'external:%' THEN NULL ELSE split_part(from_account, ':', 2) END
    FROM transfer WHERE to_user IS NOT NULL;

-- A second line of defence behind the code: history is never rewritten.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER transfer_is_append_only BEFORE UPDATE OR DELETE ON transfer FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER transfer_is_kept BEFORE TRUNCATE ON transfer FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting();
REVOKE UPDATE, DELETE, TRUNCATE ON transfer FROM CURRENT_USER;

-- A balance moves only with its version, an account never becomes another one, and none disappears.
CREATE TRIGGER account_moves_forward BEFORE UPDATE ON account FOR EACH ROW
  WHEN (NEW.version < OLD.version OR (NEW.version = OLD.version AND NEW.balance <> OLD.balance) OR NEW.id <> OLD.id)
  EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER account_stays BEFORE DELETE ON account FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- down

DROP VIEW movement;
DROP TABLE transfer;
DROP TABLE account;
DROP FUNCTION refuse_rewriting;
DROP TABLE currency;
