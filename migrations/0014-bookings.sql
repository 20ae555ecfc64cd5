-- up

CREATE TABLE service (
  id               text    COLLATE "C" PRIMARY KEY,
  provider_id      text    COLLATE "C" NOT NULL,
  name             text    NOT NULL,
  description      text,
  currency         text    COLLATE "C" NOT NULL,
  price            bigint  NOT NULL CHECK (price > 0),
  duration_minutes integer NOT NULL CHECK (duration_minutes BETWEEN 1 AND 43200),
  active           boolean NOT NULL,
  -- Name and description in small letters, made by the server: what the database calls small depends on where it was made.
  search_text      text    NOT NULL,
  created_at       timestamptz NOT NULL
);

-- Ids grow with time.
CREATE INDEX service_on_offer ON service (id) WHERE active;
CREATE INDEX service_by_provider ON service (provider_id, id);

-- A piece of one provider's time. Ids are of one length and so are moments in milliseconds, so the order of these texts is the order of
-- the moments of one provider, and pieces of different providers never meet. It needs no extension, as an exclusion on two columns would.
CREATE TYPE calendar_slot AS RANGE (subtype = text, collation = "C");

-- A body that is bound when it is made: indexes are built, and dumps restored, with no schema but the system's in the path.
CREATE FUNCTION calendar_slot_of(provider_id text, starts_at timestamptz, ends_at timestamptz) RETURNS calendar_slot
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN calendar_slot(provider_id || lpad((extract(epoch FROM starts_at AT TIME ZONE 'UTC') * 1000)::bigint::text, 16, '0'),
                       provider_id || lpad((extract(epoch FROM ends_at AT TIME ZONE 'UTC') * 1000)::bigint::text, 16, '0'), '[)');

CREATE TABLE booking (
  id           text        COLLATE "C" PRIMARY KEY,
  service_id   text        COLLATE "C" NOT NULL REFERENCES service,
  service_name text        NOT NULL,
  customer_id  text        COLLATE "C" NOT NULL,
  provider_id  text        COLLATE "C" NOT NULL CHECK (length(provider_id) = 30),
  starts_at    timestamptz NOT NULL CHECK (starts_at >= '2000-01-01Z'),
  ends_at      timestamptz NOT NULL CHECK (ends_at > starts_at),
  currency     text        COLLATE "C" NOT NULL,
  price        bigint      NOT NULL CHECK (price > 0),
  status       text        NOT NULL CHECK (status IN ('REQUESTED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'COMPLETED')),
  note         text,
  reason       text        CHECK (reason IS NULL OR status IN ('DECLINED', 'CANCELLED')),
  payment_id   text        COLLATE "C" NOT NULL UNIQUE,
  version      integer     NOT NULL CHECK (version > 0),
  created_at   timestamptz NOT NULL,
  CHECK (customer_id <> provider_id),
  CONSTRAINT booking_overlaps EXCLUDE USING gist (calendar_slot_of(provider_id, starts_at, ends_at) WITH &&) WHERE (status = 'ACCEPTED')
) WITH (fillfactor = 80);

CREATE INDEX booking_by_customer ON booking (customer_id, id);
CREATE INDEX booking_by_provider ON booking (provider_id, id);
-- What an acceptance is compared with.
CREATE INDEX booking_accepted ON booking (provider_id, ends_at) WHERE status = 'ACCEPTED';

-- The same booking once for each party, so that a list of one's own reads two indexes in order.
CREATE VIEW booking_of_party AS
  SELECT customer_id AS user_id, booking.* FROM booking
  UNION ALL
  SELECT provider_id, booking.* FROM booking;

CREATE FUNCTION refuse_other_bookings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.service_id, OLD.service_name, OLD.customer_id, OLD.provider_id, OLD.starts_at, OLD.ends_at, OLD.currency, OLD.price, OLD.payment_id)
     IS DISTINCT FROM
     (NEW.service_id, NEW.service_name, NEW.customer_id, NEW.provider_id, NEW.starts_at, NEW.ends_at, NEW.currency, NEW.price, NEW.payment_id) THEN
    RAISE EXCEPTION 'What was agreed in a booking is never changed.';
  END IF;
  IF NOT ((OLD.status = NEW.status) OR (OLD.status = 'REQUESTED' AND NEW.status IN ('ACCEPTED', 'DECLINED', 'CANCELLED'))
          OR (OLD.status = 'ACCEPTED' AND NEW.status IN ('COMPLETED', 'CANCELLED'))) THEN
    RAISE EXCEPTION 'A booking that is % cannot become %.', OLD.status, NEW.status;
  END IF;
  RETURN NEW;
END $$;

-- A second line of defence behind the code.
CREATE TRIGGER booking_keeps_its_word BEFORE UPDATE ON booking FOR EACH ROW EXECUTE FUNCTION refuse_other_bookings();

-- down

DROP VIEW booking_of_party;
DROP TABLE booking;
DROP FUNCTION refuse_other_bookings;
DROP FUNCTION calendar_slot_of;
DROP TYPE calendar_slot;
DROP TABLE service;
