-- up

-- Who is there at the moment. It is written every second and worth nothing after a crash, so it is not logged.
CREATE UNLOGGED TABLE live_node (
  id                   text             PRIMARY KEY,
  started_at           timestamptz      NOT NULL,
  seen_at              timestamptz      NOT NULL,
  connections          integer          NOT NULL,
  subscriptions        integer          NOT NULL,
  delivered_per_second double precision NOT NULL
);

CREATE UNLOGGED TABLE live_connection (
  id            text        COLLATE "C" PRIMARY KEY,
  node          text        NOT NULL,
  user_id       text        NOT NULL,
  transport     text        NOT NULL,
  user_agent    text        NOT NULL,
  connected_at  timestamptz NOT NULL,
  subscriptions integer     NOT NULL,
  delivered     bigint      NOT NULL
);

CREATE INDEX live_connection_by_age ON live_connection (connected_at, id);
CREATE INDEX live_connection_by_user ON live_connection (user_id, connected_at, id);
CREATE INDEX live_connection_by_node ON live_connection (node);

-- down

DROP TABLE live_connection;
DROP TABLE live_node;
