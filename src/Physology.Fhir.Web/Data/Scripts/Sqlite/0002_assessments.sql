-- One open draft for a clinician and a patient: everything typed, also what cannot be read as an answer yet.
CREATE TABLE assessment_drafts (
    id TEXT NOT NULL PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    fhir_user TEXT NOT NULL,
    fields TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    signed_at INTEGER,
    signed_by TEXT,
    content_hash TEXT,
    signed_response TEXT,
    filing_id TEXT
);

CREATE UNIQUE INDEX assessment_drafts_open ON assessment_drafts (connection_id, patient_id, fhir_user) WHERE signed_at IS NULL;
