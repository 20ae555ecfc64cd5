-- up

-- What counts for the tier of a seller. Whoever has the role is a seller, also before there is anything to count.
CREATE TABLE seller (
  user_id          text    COLLATE "C" PRIMARY KEY REFERENCES users,
  tier             text    NOT NULL DEFAULT 'BRONZE' CHECK (tier IN ('BRONZE', 'SILVER', 'GOLD', 'PLATINUM')),
  completed_orders integer NOT NULL DEFAULT 0 CHECK (completed_orders >= 0),
  review_count     integer NOT NULL DEFAULT 0 CHECK (review_count >= 0),
  rating_sum       bigint  NOT NULL DEFAULT 0,
  CHECK (rating_sum BETWEEN review_count AND 5 * review_count)
) WITH (fillfactor = 80);

CREATE FUNCTION refuse_lower_tier() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a tier once reached stays';
END
$$;

CREATE TRIGGER tier_once_reached_stays BEFORE UPDATE OF tier ON seller FOR EACH ROW
  WHEN (array_position(ARRAY['BRONZE', 'SILVER', 'GOLD', 'PLATINUM'], NEW.tier) < array_position(ARRAY['BRONZE', 'SILVER', 'GOLD', 'PLATINUM'], OLD.tier))
  EXECUTE FUNCTION refuse_lower_tier();

-- Punctuation parts words here: otherwise `taco.verde` would be the name of a host, and one word. The cost keeps the planner from asking
-- it of row after row where the index knows.
CREATE FUNCTION words_of(words text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
BEGIN
  RETURN to_tsvector('simple'::regconfig, translate(words, '.,:;!?-_/\|@#$%&*+=~^<>()[]{}"''`', repeat(' ', 32)));
END
$$;

-- The sellers that can be bought from, by name, and by the words in it.
CREATE INDEX users_selling ON users ((lower(display_name) COLLATE "C"), id) WHERE 'SELLER' = ANY (roles) AND suspended_at IS NULL;
CREATE INDEX users_selling_by_word ON users USING gin (words_of(display_name)) WHERE 'SELLER' = ANY (roles) AND suspended_at IS NULL;

CREATE TABLE item (
  id          text        COLLATE "C" PRIMARY KEY,
  seller_id   text        COLLATE "C" NOT NULL REFERENCES users,
  name        text        NOT NULL CHECK (name <> ''),
  description text,
  currency    text        COLLATE "C" NOT NULL,
  price       bigint      NOT NULL CHECK (price > 0),
  available   boolean     NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Ids grow with time.
CREATE INDEX item_by_seller ON item (seller_id, id);

CREATE TABLE review (
  id         text        COLLATE "C" PRIMARY KEY,
  seller_id  text        COLLATE "C" NOT NULL REFERENCES users,
  author_id  text        COLLATE "C" NOT NULL REFERENCES users CHECK (author_id <> seller_id),
  -- What it is about: an order, a booking. Each is reviewed once.
  subject_id text        COLLATE "C" NOT NULL UNIQUE,
  rating     smallint    NOT NULL CHECK (rating BETWEEN 1 AND 5),
  text       text,
  created_at timestamptz NOT NULL
);

CREATE INDEX review_by_seller ON review (seller_id, id);

CREATE FUNCTION refuse_to_rewrite_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'reviews are only added';
END
$$;

CREATE TRIGGER review_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON review
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_review();

-- down

DROP TABLE review;
DROP FUNCTION refuse_to_rewrite_review();
DROP TABLE item;
DROP INDEX users_selling_by_word;
DROP INDEX users_selling;
DROP FUNCTION words_of(text);
DROP TABLE seller;
DROP FUNCTION refuse_lower_tier();
