-- up

-- Rounds a quotient of whole numbers that are not negative; what lies in the middle goes to the even one.
CREATE FUNCTION half_even(n numeric, d numeric) RETURNS numeric LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT div(n, d) + CASE WHEN 2 * mod(n, d) > d OR (2 * mod(n, d) = d AND mod(div(n, d), 2) = 1) THEN 1 ELSE 0 END
$$;

-- Percent a year of what is bought for `price` and pays `amount` when due; begun days count as whole ones.
CREATE FUNCTION invoice_yield(amount bigint, price bigint, since timestamptz, due timestamptz) RETURNS numeric
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  -- Multiplied by 0.01 and not divided by 100, which would keep 16 digits only.
  SELECT 0.01 * half_even((amount - price)::numeric * 3650000,
                          price::numeric * greatest(1, ceil(extract(epoch FROM due - since)::numeric / 86400)))
$$;

CREATE TABLE invoice (
  id                 text          COLLATE "C" PRIMARY KEY,
  number             text          NOT NULL,
  seller_id          text          COLLATE "C" NOT NULL,
  buyer_id           text          COLLATE "C" NOT NULL,
  description        text,
  industry           text          COLLATE "C",
  risk_grade         text          COLLATE "C" NOT NULL DEFAULT 'C' CHECK (risk_grade IN ('A', 'B', 'C', 'D')),
  currency           text          COLLATE "C" NOT NULL REFERENCES currency,
  amount             bigint        NOT NULL,
  price              bigint        NOT NULL CHECK (price > 0 AND price <= amount),
  funded             bigint        NOT NULL DEFAULT 0 CHECK (funded BETWEEN 0 AND price),
  -- Fixed when it is listed; that of a draft changes with the days.
  annual_yield       numeric(24, 2),
  status             text          COLLATE "C" NOT NULL,
  buyer_confirmation text          COLLATE "C" NOT NULL CHECK (buyer_confirmation IN ('PENDING', 'CONFIRMED', 'DISPUTED')),
  due_at             timestamptz   NOT NULL,
  listed_at          timestamptz,
  version            integer       NOT NULL CHECK (version > 0),
  created_at         timestamptz   NOT NULL,
  CHECK (seller_id <> buyer_id),
  CHECK ((listed_at IS NULL) = (annual_yield IS NULL)),
  CHECK (listed_at IS NOT NULL OR buyer_confirmation = 'PENDING'),
  CHECK (CASE status WHEN 'DRAFT' THEN listed_at IS NULL AND funded = 0
                     WHEN 'LISTED' THEN listed_at IS NOT NULL AND funded < price
                     WHEN 'CANCELLED' THEN funded = 0
                     WHEN 'FUNDED' THEN listed_at IS NOT NULL AND funded = price
                     WHEN 'DEFAULTED' THEN listed_at IS NOT NULL AND funded = price
                     WHEN 'SETTLED' THEN listed_at IS NOT NULL AND funded = price
                     ELSE false END)
) WITH (fillfactor = 80);

-- Ids grow with time, so lists are in their order.
CREATE INDEX invoice_by_status ON invoice (status, id);
CREATE INDEX invoice_by_currency ON invoice (currency, status, id);
CREATE INDEX invoice_by_risk ON invoice (risk_grade, status, id);
CREATE INDEX invoice_by_industry ON invoice (industry, id) WHERE industry IS NOT NULL;
-- All that the market is reckoned from.
CREATE INDEX invoice_on_market ON invoice (currency, risk_grade) INCLUDE (price, funded, annual_yield) WHERE status = 'LISTED';

-- What was agreed stays as it was, and nothing goes back to an earlier state.
CREATE TRIGGER invoice_moves_forward BEFORE UPDATE ON invoice FOR EACH ROW
  WHEN (NEW.version < OLD.version OR (NEW.id, NEW.seller_id, NEW.buyer_id, NEW.currency, NEW.amount, NEW.price, NEW.due_at)
                                     <> (OLD.id, OLD.seller_id, OLD.buyer_id, OLD.currency, OLD.amount, OLD.price, OLD.due_at)
        OR OLD.listed_at <> NEW.listed_at OR (OLD.listed_at IS NOT NULL AND NEW.listed_at IS NULL)
        OR (OLD.status <> NEW.status AND OLD.status || ' ' || NEW.status NOT IN
            ('DRAFT LISTED', 'DRAFT CANCELLED', 'LISTED FUNDED', 'LISTED CANCELLED', 'FUNDED SETTLED', 'FUNDED DEFAULTED', 'DEFAULTED SETTLED')))
  EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER invoice_stays BEFORE DELETE ON invoice FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Whose it is: its seller from the start, its buyer once it was listed, each of its investors once.
CREATE TABLE invoice_party (
  user_id    text COLLATE "C" NOT NULL,
  invoice_id text COLLATE "C" NOT NULL REFERENCES invoice,
  side       text NOT NULL CHECK (side IN ('SELLER', 'BUYER', 'INVESTOR')),
  PRIMARY KEY (user_id, invoice_id)
);

CREATE INDEX invoice_party_by_invoice ON invoice_party (invoice_id, user_id);

CREATE TABLE invoice_watch (
  user_id    text COLLATE "C" NOT NULL,
  invoice_id text COLLATE "C" NOT NULL REFERENCES invoice,
  PRIMARY KEY (user_id, invoice_id)
);

CREATE INDEX invoice_watch_by_invoice ON invoice_watch (invoice_id, user_id);

-- A part of an invoice that somebody has bought.
CREATE TABLE investment (
  id              text        COLLATE "C" PRIMARY KEY,
  invoice_id      text        COLLATE "C" NOT NULL REFERENCES invoice,
  investor_id     text        COLLATE "C" NOT NULL,
  currency        text        COLLATE "C" NOT NULL,
  amount          bigint      NOT NULL CHECK (amount > 0),
  -- Both are profit, without what was paid in.
  expected_return bigint      NOT NULL CHECK (expected_return >= 0),
  realized_return bigint,
  annual_yield    numeric(24, 2) NOT NULL,
  due_at          timestamptz NOT NULL,
  status          text        COLLATE "C" NOT NULL,
  -- With which it was paid, and with which it was paid back.
  payment_id      text        COLLATE "C" NOT NULL UNIQUE,
  settlement_id   text        COLLATE "C" UNIQUE,
  created_at      timestamptz NOT NULL,
  CHECK (CASE status WHEN 'ACTIVE' THEN realized_return IS NULL
                     WHEN 'CANCELLED' THEN realized_return IS NULL
                     WHEN 'REPAID' THEN coalesce(realized_return, -1) >= 0
                     WHEN 'LOST' THEN coalesce(realized_return, 0) = -amount
                     ELSE false END),
  CHECK ((status = 'REPAID') = (settlement_id IS NOT NULL))
) WITH (fillfactor = 80);

CREATE INDEX investment_by_invoice ON investment (invoice_id, id);
CREATE INDEX investment_by_investor ON investment (investor_id, currency, id);
CREATE INDEX investment_by_time ON investment (currency, created_at) INCLUDE (amount, status);

CREATE TRIGGER investment_keeps_its_terms BEFORE UPDATE ON investment FOR EACH ROW
  WHEN ((NEW.id, NEW.invoice_id, NEW.investor_id, NEW.currency, NEW.amount, NEW.payment_id)
        <> (OLD.id, OLD.invoice_id, OLD.investor_id, OLD.currency, OLD.amount, OLD.payment_id)
        OR (OLD.status <> NEW.status AND OLD.status || ' ' || NEW.status NOT IN
            ('ACTIVE REPAID', 'ACTIVE LOST', 'ACTIVE CANCELLED', 'LOST REPAID')))
  EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER investment_stays BEFORE DELETE ON investment FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Of which new listings somebody wants to be notified; what is null does not matter to him.
CREATE TABLE investment_criteria (
  user_id     text        COLLATE "C" PRIMARY KEY,
  currency    text        COLLATE "C",
  min_yield   numeric,
  min_amount  numeric,
  max_amount  numeric,
  risk_grades text[],
  industries  text[],
  due_before  timestamptz
);

-- What has changed for an investor since he was told of his portfolio, and when he will be: at most once a second.
CREATE TABLE portfolio_told (
  user_id  text        COLLATE "C" NOT NULL,
  currency text        COLLATE "C" NOT NULL,
  told_at  timestamptz,
  -- When a job will tell him; null when none will.
  due_at   timestamptz,
  changed  text[]      NOT NULL,
  PRIMARY KEY (user_id, currency)
) WITH (fillfactor = 60);

-- How far a follower has come with a fact whose audience is too large for one transaction.
CREATE TABLE invoice_telling (
  follower text COLLATE "C" NOT NULL,
  fact_id  text COLLATE "C" NOT NULL,
  upto     text COLLATE "C" NOT NULL,
  PRIMARY KEY (follower, fact_id)
);

-- down

DROP TABLE invoice_telling;
DROP TABLE portfolio_told;
DROP TABLE investment_criteria;
DROP TABLE investment;
DROP TABLE invoice_watch;
DROP TABLE invoice_party;
DROP TABLE invoice;
DROP FUNCTION invoice_yield;
DROP FUNCTION half_even;
