-- up

-- What admins have done. Written in the transaction of the act, and never again.
CREATE TABLE audit_entry (
  id         text        COLLATE "C" PRIMARY KEY,
  actor_id   text        COLLATE "C" NOT NULL REFERENCES users,
  action     text        NOT NULL,
  subject_id text,
  details    text,
  at         timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id);

CREATE FUNCTION refuse_to_rewrite_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to';
END
$$;

CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_audit();

-- down

DROP TABLE audit_entry;
DROP FUNCTION refuse_to_rewrite_audit();
