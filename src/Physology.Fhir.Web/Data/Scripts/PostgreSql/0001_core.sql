CREATE TABLE business_clock (
    id INTEGER NOT NULL PRIMARY KEY,
    offset_ms bigint NOT NULL
);

CREATE TABLE launch_state (
    state_hash TEXT NOT NULL PRIMARY KEY,
    session_hash TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    code_verifier TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    token_endpoint TEXT NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE TABLE launch (
    id uuid NOT NULL PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    encounter_id TEXT,
    fhir_user TEXT,
    fhir_user_display TEXT,
    intent TEXT,
    scopes TEXT NOT NULL,
    need_patient_banner boolean NOT NULL,
    tokens TEXT NOT NULL,
    token_expires_at timestamptz NOT NULL,
    tokens_version INTEGER NOT NULL,
    refresh_leased_until timestamptz,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);

CREATE TABLE launch_session (
    launch_id uuid NOT NULL REFERENCES launch (id),
    session_hash TEXT NOT NULL,
    PRIMARY KEY (launch_id, session_hash)
);

CREATE TABLE launch_hand_off (
    token_hash TEXT NOT NULL PRIMARY KEY,
    launch_id uuid NOT NULL REFERENCES launch (id),
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);

CREATE TABLE outbox (
    id uuid NOT NULL PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    description TEXT NOT NULL,
    authority TEXT NOT NULL,
    launch_id uuid,
    fhir_user TEXT,
    bundle TEXT,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at timestamptz NOT NULL,
    leased_until timestamptz,
    created_at timestamptz NOT NULL,
    accepted_at timestamptz,
    filed_at timestamptz,
    last_code TEXT,
    last_message TEXT,
    UNIQUE (connection_id, idempotency_key)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'Waiting';
CREATE INDEX outbox_lane ON outbox (connection_id, patient_id, state);

CREATE TABLE receipt (
    filing_id uuid NOT NULL REFERENCES outbox (id),
    position INTEGER NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    version_id TEXT,
    display TEXT NOT NULL,
    read_back boolean NOT NULL,
    PRIMARY KEY (filing_id, position)
);

CREATE TABLE audit (
    position INTEGER NOT NULL PRIMARY KEY,
    at timestamptz NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    connection_id TEXT,
    patient_hash TEXT,
    subject_id TEXT,
    detail TEXT,
    hash TEXT NOT NULL
);
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit is append-only';
END $$;
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit EXECUTE FUNCTION audit_is_append_only();
