-- up

-- What two people say to each other: about one thing, or about none in particular.
CREATE TABLE conversation (
  id           text        COLLATE "C" PRIMARY KEY,
  -- In the order of their ids: whoever of them begins, it is the same conversation.
  one_id       text        COLLATE "C" NOT NULL REFERENCES users,
  other_id     text        COLLATE "C" NOT NULL REFERENCES users,
  subject_id   text        COLLATE "C",
  -- The number of the last message.
  last_number  integer     NOT NULL DEFAULT 0 CHECK (last_number >= 0),
  last_sent_at timestamptz NOT NULL,
  CHECK (one_id < other_id)
) WITH (fillfactor = 70);

CREATE UNIQUE INDEX conversation_of_pair ON conversation (one_id, other_id, coalesce(subject_id, ''));

CREATE TABLE message (
  id              text        COLLATE "C" PRIMARY KEY,
  conversation_id text        COLLATE "C" NOT NULL REFERENCES conversation,
  number          integer     NOT NULL CHECK (number > 0),
  sender_id       text        COLLATE "C" NOT NULL REFERENCES users,
  recipient_id    text        COLLATE "C" NOT NULL REFERENCES users,
  body            text        NOT NULL CHECK (length(body) BETWEEN 1 AND 16000),
  sent_at         timestamptz NOT NULL,
  UNIQUE (conversation_id, number),
  CHECK (sender_id <> recipient_id)
);

-- How a conversation stands for each of the two.
CREATE TABLE conversation_member (
  user_id         text        COLLATE "C" NOT NULL REFERENCES users,
  conversation_id text        COLLATE "C" NOT NULL REFERENCES conversation,
  -- Counting messages would see those of transactions that end later; whoever changes this holds the lock on the conversation.
  unread          integer     NOT NULL DEFAULT 0 CHECK (unread >= 0),
  -- There is a notification of what is unread.
  notified        boolean     NOT NULL DEFAULT false CHECK (unread > 0 OR NOT notified),
  -- As in the conversation, so that a list of one's own reads one index in order.
  last_sent_at    timestamptz NOT NULL,
  PRIMARY KEY (user_id, conversation_id)
) WITH (fillfactor = 70);

CREATE INDEX conversation_latest ON conversation_member (user_id, last_sent_at, conversation_id);
CREATE INDEX conversation_member_by_conversation ON conversation_member (conversation_id);

-- Each time that somebody has read on, and up to which message: when one was read is the first row that reaches it.
CREATE TABLE conversation_reading (
  conversation_id text        COLLATE "C" NOT NULL REFERENCES conversation,
  user_id         text        COLLATE "C" NOT NULL REFERENCES users,
  up_to           integer     NOT NULL CHECK (up_to > 0),
  read_at         timestamptz NOT NULL,
  PRIMARY KEY (conversation_id, user_id, up_to)
);

CREATE TRIGGER message_stays BEFORE UPDATE OR DELETE ON message FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER reading_stays BEFORE UPDATE OR DELETE ON conversation_reading FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER conversation_goes_on BEFORE UPDATE ON conversation FOR EACH ROW
  WHEN ((NEW.id, NEW.one_id, NEW.other_id, NEW.subject_id) IS DISTINCT FROM (OLD.id, OLD.one_id, OLD.other_id, OLD.subject_id)
        OR NEW.last_number <> OLD.last_number + 1 OR NEW.last_sent_at < OLD.last_sent_at)
  EXECUTE FUNCTION refuse_rewriting();

-- down

DROP TABLE conversation_reading;
DROP TABLE conversation_member;
DROP TABLE message;
DROP TABLE conversation;
