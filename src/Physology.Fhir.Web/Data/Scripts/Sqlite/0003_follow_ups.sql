CREATE TABLE enrolments (
    id TEXT PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    schedule TEXT NOT NULL,
    email TEXT NOT NULL,
    time_zone TEXT NOT NULL,
    anchor_date TEXT NOT NULL,
    birth_date_hash TEXT NOT NULL,
    state TEXT NOT NULL,
    stop_reason TEXT,
    consent_recorded_by TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER
);
-- One running plan a patient: a second tab cannot enrol twice.
CREATE UNIQUE INDEX enrolments_one_active ON enrolments (connection_id, patient_id) WHERE state = 'active';

CREATE TABLE occurrences (
    id TEXT PRIMARY KEY,
    enrolment_id TEXT NOT NULL REFERENCES enrolments (id),
    number INTEGER NOT NULL,
    label TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    next_step TEXT NOT NULL,
    next_action_at INTEGER,
    leased_until INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_problem TEXT,
    sent_at INTEGER,
    opened_at INTEGER,
    closed_at INTEGER,
    UNIQUE (enrolment_id, number)
);
CREATE INDEX occurrences_due ON occurrences (next_action_at) WHERE next_action_at IS NOT NULL;

CREATE TABLE follow_up_messages (
    message_key TEXT PRIMARY KEY,
    occurrence_id TEXT NOT NULL REFERENCES occurrences (id),
    message_id TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    sent_at INTEGER
);

CREATE TABLE invitations (
    token_hash TEXT PRIMARY KEY,
    occurrence_id TEXT NOT NULL REFERENCES occurrences (id),
    birth_date_hash TEXT NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
);
CREATE INDEX invitations_of_occurrence ON invitations (occurrence_id);

CREATE TABLE response_answers (
    occurrence_id TEXT NOT NULL REFERENCES occurrences (id),
    question TEXT NOT NULL,
    answer TEXT,
    answered_at INTEGER NOT NULL,
    PRIMARY KEY (occurrence_id, question)
);

CREATE TABLE responses (
    id TEXT PRIMARY KEY,
    occurrence_id TEXT NOT NULL UNIQUE REFERENCES occurrences (id),
    filing_id TEXT NOT NULL,
    submitted_at INTEGER NOT NULL
);

CREATE TABLE link_keys (
    id INTEGER PRIMARY KEY,
    protected_key TEXT NOT NULL
);
