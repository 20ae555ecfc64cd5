-- up

CREATE TABLE orders (
  id                 text        COLLATE "C" PRIMARY KEY,
  seller_id          text        COLLATE "C" NOT NULL REFERENCES users,
  customer_id        text        COLLATE "C" NOT NULL REFERENCES users,
  -- In the time zone of the server: numbers begin anew each day.
  day                date        NOT NULL,
  number             integer     NOT NULL CHECK (number > 0),
  status             text        NOT NULL CHECK (status IN ('AWAITING_PAYMENT', 'PLACED', 'PREPARING', 'READY', 'COMPLETED', 'CANCELLED')),
  currency           text        COLLATE "C" NOT NULL,
  total              bigint      NOT NULL CHECK (total > 0),
  -- Item, name, quantity and price of each, as they were sold.
  lines              jsonb       NOT NULL CHECK (jsonb_typeof(lines) = 'array' AND jsonb_array_length(lines) BETWEEN 1 AND 100),
  note               text,
  estimated_ready_at timestamptz,
  payment_id         text        COLLATE "C" NOT NULL REFERENCES payment,
  -- The payment request that it was placed by.
  request_id         text        COLLATE "C" REFERENCES payment_request,
  version            integer     NOT NULL CHECK (version > 0),
  created_at         timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL,
  placed_at          timestamptz,
  preparing_at       timestamptz,
  ready_at           timestamptz,
  completed_at       timestamptz,
  cancelled_at       timestamptz,
  -- Null when its payment failed.
  cancelled_by       text        CHECK (cancelled_by IN ('CUSTOMER', 'SELLER')),
  cancel_reason      text,
  UNIQUE (seller_id, day, number),
  CHECK (customer_id <> seller_id),
  CHECK (CASE status WHEN 'AWAITING_PAYMENT' THEN placed_at IS NULL WHEN 'CANCELLED' THEN true ELSE placed_at IS NOT NULL END),
  CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL)),
  CHECK ((status = 'CANCELLED') = (cancelled_at IS NOT NULL)),
  CHECK (status = 'CANCELLED' OR (cancelled_by IS NULL AND cancel_reason IS NULL))
) WITH (fillfactor = 80);

-- Ids grow with time. A list of several states merges the runs of each.
CREATE INDEX orders_of_customer ON orders (customer_id, status, id);
CREATE INDEX orders_of_seller ON orders (seller_id, status, id);
CREATE INDEX orders_by_status ON orders (status, id);
CREATE UNIQUE INDEX orders_by_request ON orders (request_id) WHERE request_id IS NOT NULL;
-- What analytics count.
CREATE INDEX orders_sold ON orders (seller_id, currency, placed_at) WHERE placed_at IS NOT NULL AND status <> 'CANCELLED';

CREATE FUNCTION guard_order() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.seller_id, NEW.customer_id, NEW.day, NEW.number, NEW.currency, NEW.total, NEW.lines, NEW.payment_id)
     IS DISTINCT FROM (OLD.id, OLD.seller_id, OLD.customer_id, OLD.day, OLD.number, OLD.currency, OLD.total, OLD.lines, OLD.payment_id) THEN
    RAISE EXCEPTION 'what was ordered does not change';
  END IF;
  IF (OLD.status, NEW.status) NOT IN (('AWAITING_PAYMENT', 'PLACED'), ('PLACED', 'PREPARING'), ('PREPARING', 'READY'), ('READY', 'COMPLETED'),
      ('AWAITING_PAYMENT', 'CANCELLED'), ('PLACED', 'CANCELLED'), ('PREPARING', 'CANCELLED'), ('READY', 'CANCELLED')) THEN
    RAISE EXCEPTION 'an order does not go from % to %', OLD.status, NEW.status;
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'each change of an order is one version';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER order_goes_forward BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION guard_order();

-- The last number of each seller and day, locked until the order that has it is there: no gaps, and no waiting for other sellers.
CREATE TABLE order_counter (
  seller_id text    COLLATE "C" NOT NULL,
  day       date    NOT NULL,
  last      integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (seller_id, day)
) WITH (fillfactor = 60);

-- What a payment request is for, at the prices that were shown.
CREATE TABLE requested_lines (
  request_id text  COLLATE "C" PRIMARY KEY REFERENCES payment_request ON DELETE CASCADE,
  lines      jsonb NOT NULL CHECK (jsonb_typeof(lines) = 'array' AND jsonb_array_length(lines) BETWEEN 1 AND 100)
);

-- down

DROP TABLE requested_lines;
DROP TABLE order_counter;
DROP TABLE orders;
DROP FUNCTION guard_order();
