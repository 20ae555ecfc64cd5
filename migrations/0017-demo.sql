-- up

-- How far the demo is: what has been laid out once, and how many turns its background people have had.
CREATE TABLE demo_mark (
  name  text   PRIMARY KEY,
  value bigint NOT NULL
);

-- down

DROP TABLE demo_mark;
