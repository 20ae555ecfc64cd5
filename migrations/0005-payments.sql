-- up

CREATE TABLE payment (
  id               text        COLLATE "C" PRIMARY KEY,
  status           text        NOT NULL CHECK (status IN ('PENDING', 'COMPLETED', 'FAILED', 'CANCELLED', 'PARTIALLY_REFUNDED', 'REFUNDED')),
  method           text        NOT NULL CHECK (method IN ('BALANCE', 'PROVIDER', 'WALLET')),
  reason           text        NOT NULL,
  currency         text        COLLATE "C" NOT NULL,
  amount           bigint      NOT NULL CHECK (amount > 0),
  refunded         bigint      NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
  -- Of what was refunded, what a provider gave back and nobody here could cover any more.
  shortfall        bigint      NOT NULL DEFAULT 0 CHECK (shortfall BETWEEN 0 AND refunded),
  payer_id         text        COLLATE "C",
  payee_id         text        COLLATE "C",
  subject_id       text        COLLATE "C",
  note             text,
  -- Where a withdrawal goes.
  destination      text,
  provider         text        COLLATE "C",
  -- What the provider calls it.
  reference        text        COLLATE "C",
  failure          text        CHECK (failure IN ('INSUFFICIENT_FUNDS', 'DECLINED', 'EXPIRED', 'PROVIDER_ERROR')),
  transaction_hash text,
  created_at       timestamptz NOT NULL,
  completed_at     timestamptz,
  CHECK ((status = 'FAILED') = (failure IS NOT NULL)),
  CHECK ((status IN ('COMPLETED', 'PARTIALLY_REFUNDED', 'REFUNDED')) = (completed_at IS NOT NULL)),
  CHECK (CASE status WHEN 'REFUNDED' THEN refunded = amount
                     WHEN 'PARTIALLY_REFUNDED' THEN refunded > 0 AND refunded < amount
                     ELSE refunded = 0 END),
  CHECK (payer_id IS NOT NULL OR payee_id IS NOT NULL)
) WITH (fillfactor = 80);

-- Ids grow with time.
CREATE INDEX payment_by_payer ON payment (payer_id, id) WHERE payer_id IS NOT NULL;
CREATE INDEX payment_by_payee ON payment (payee_id, id) WHERE payee_id IS NOT NULL;
CREATE INDEX payment_by_reference ON payment (provider, reference) WHERE reference IS NOT NULL;

CREATE TABLE payment_request (
  id          text        COLLATE "C" PRIMARY KEY,
  seller_id   text        COLLATE "C" NOT NULL,
  description text        NOT NULL,
  currency    text        COLLATE "C" NOT NULL,
  amount      bigint      NOT NULL CHECK (amount > 0),
  status      text        NOT NULL CHECK (status IN ('OPEN', 'PAID', 'EXPIRED', 'CANCELLED')),
  payment_id  text        COLLATE "C",
  expires_at  timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  CHECK ((status = 'PAID') = (payment_id IS NOT NULL))
);

CREATE INDEX payment_request_by_seller ON payment_request (seller_id, created_at, id);

-- What providers have told us. A message is heard once, and one that contradicts an earlier one not at all.
CREATE TABLE provider_message (
  provider    text        COLLATE "C" NOT NULL,
  id          text        COLLATE "C" NOT NULL,
  fingerprint text        COLLATE "C" NOT NULL,
  type        text        COLLATE "C" NOT NULL,
  reference   text        COLLATE "C",
  payment_id  text        COLLATE "C",
  currency    text        COLLATE "C",
  amount      bigint,
  received_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (provider, id)
);

CREATE UNIQUE INDEX provider_message_by_reference ON provider_message (provider, reference, type);

-- down

DROP TABLE provider_message;
DROP TABLE payment_request;
DROP TABLE payment;
