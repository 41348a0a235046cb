CREATE TABLE business_clock (
    id INTEGER NOT NULL PRIMARY KEY,
    offset_ms INTEGER NOT NULL
);

CREATE TABLE launch_state (
    state_hash TEXT NOT NULL PRIMARY KEY,
    session_hash TEXT NOT NULL,
    connection_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    code_verifier TEXT NOT NULL,
    redirect_uri TEXT NOT NULL,
    token_endpoint TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at INTEGER
);

CREATE TABLE launch (
    id TEXT NOT NULL PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    encounter_id TEXT,
    fhir_user TEXT,
    fhir_user_display TEXT,
    intent TEXT,
    scopes TEXT NOT NULL,
    need_patient_banner INTEGER NOT NULL,
    tokens TEXT NOT NULL,
    token_expires_at INTEGER NOT NULL,
    tokens_version INTEGER NOT NULL,
    refresh_leased_until INTEGER,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);

CREATE TABLE launch_session (
    launch_id TEXT NOT NULL REFERENCES launch (id),
    session_hash TEXT NOT NULL,
    PRIMARY KEY (launch_id, session_hash)
);

CREATE TABLE launch_hand_off (
    token_hash TEXT NOT NULL PRIMARY KEY,
    launch_id TEXT NOT NULL REFERENCES launch (id),
    expires_at INTEGER NOT NULL,
    used_at INTEGER
);

CREATE TABLE outbox (
    id TEXT NOT NULL PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    idempotency_key TEXT NOT NULL,
    description TEXT NOT NULL,
    authority TEXT NOT NULL,
    launch_id TEXT,
    fhir_user TEXT,
    bundle TEXT,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    leased_until INTEGER,
    created_at INTEGER NOT NULL,
    accepted_at INTEGER,
    filed_at INTEGER,
    last_code TEXT,
    last_message TEXT,
    UNIQUE (connection_id, idempotency_key)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'Waiting';
CREATE INDEX outbox_lane ON outbox (connection_id, patient_id, state);

CREATE TABLE receipt (
    filing_id TEXT NOT NULL REFERENCES outbox (id),
    position INTEGER NOT NULL,
    resource_type TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    version_id TEXT,
    display TEXT NOT NULL,
    read_back INTEGER NOT NULL,
    PRIMARY KEY (filing_id, position)
);

CREATE TABLE audit (
    position INTEGER NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    connection_id TEXT,
    patient_hash TEXT,
    subject_id TEXT,
    detail TEXT,
    hash TEXT NOT NULL
);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
