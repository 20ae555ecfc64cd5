-- up

CREATE TABLE bill (
  id            text        COLLATE "C" PRIMARY KEY,
  biller_id     text        COLLATE "C" NOT NULL,
  customer_id   text        COLLATE "C" NOT NULL,
  utility       text        NOT NULL CHECK (utility IN ('ELECTRICITY', 'WATER', 'GAS', 'INTERNET', 'PHONE', 'OTHER')),
  reference     text        COLLATE "C" NOT NULL,
  currency      text        COLLATE "C" NOT NULL,
  amount        bigint      NOT NULL CHECK (amount > 0),
  period_start  timestamptz,
  period_end    timestamptz CHECK (period_end >= period_start),
  due_at        timestamptz NOT NULL,
  status        text        NOT NULL CHECK (status IN ('DUE', 'OVERDUE', 'PAID', 'CANCELLED')),
  -- The one that pays or has paid it, or the last that was to.
  payment_id    text        COLLATE "C" CHECK (payment_id IS NOT NULL OR status <> 'PAID'),
  -- When it was to be paid by itself: that is tried once.
  autopay_at    timestamptz,
  version       integer     NOT NULL CHECK (version > 0),
  created_at    timestamptz NOT NULL,
  CHECK (customer_id <> biller_id),
  CONSTRAINT bill_reference UNIQUE (biller_id, reference)
) WITH (fillfactor = 80);

-- Ids grow with time.
CREATE INDEX bill_by_customer ON bill (customer_id, id);
CREATE INDEX bill_by_biller ON bill (biller_id, id);
CREATE INDEX bill_falling_due ON bill (due_at) WHERE status = 'DUE';
CREATE INDEX bill_to_pay ON bill (customer_id, biller_id) WHERE status IN ('DUE', 'OVERDUE');

-- The same bill once for each party, so that a list of one's own reads two indexes in order.
CREATE VIEW bill_of_party AS
  SELECT customer_id AS user_id, bill.* FROM bill
  UNION ALL
  SELECT biller_id, bill.* FROM bill;

CREATE TABLE autopay (
  customer_id text   COLLATE "C" NOT NULL,
  biller_id   text   COLLATE "C" NOT NULL,
  currency    text   COLLATE "C" NOT NULL,
  amount      bigint NOT NULL CHECK (amount > 0),
  PRIMARY KEY (customer_id, biller_id),
  CHECK (customer_id <> biller_id)
);

CREATE FUNCTION refuse_other_bills() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.biller_id, OLD.customer_id, OLD.utility, OLD.reference, OLD.currency, OLD.amount, OLD.period_start, OLD.period_end, OLD.due_at)
     IS DISTINCT FROM
     (NEW.biller_id, NEW.customer_id, NEW.utility, NEW.reference, NEW.currency, NEW.amount, NEW.period_start, NEW.period_end, NEW.due_at) THEN
    RAISE EXCEPTION 'What a bill says is never changed.';
  END IF;
  IF OLD.status = 'CANCELLED' OR (OLD.status = 'PAID' AND NEW.status = 'CANCELLED') THEN
    RAISE EXCEPTION 'A bill that is % cannot become %.', OLD.status, NEW.status;
  END IF;
  RETURN NEW;
END $$;

-- A second line of defence behind the code.
CREATE TRIGGER bill_keeps_its_word BEFORE UPDATE ON bill FOR EACH ROW EXECUTE FUNCTION refuse_other_bills();

-- down

DROP TABLE autopay;
DROP VIEW bill_of_party;
DROP TABLE bill;
DROP FUNCTION refuse_other_bills;
