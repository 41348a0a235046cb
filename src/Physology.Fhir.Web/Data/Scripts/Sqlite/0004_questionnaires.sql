-- One open draft for a clinician, a patient and a questionnaire. The version goes up with each change: what was read is what may be overwritten.
CREATE TABLE questionnaire_drafts (
    id TEXT NOT NULL PRIMARY KEY,
    connection_id TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    fhir_user TEXT NOT NULL,
    questionnaire TEXT NOT NULL,
    response TEXT,
    typed TEXT NOT NULL,
    answered_by TEXT,
    answered_by_name TEXT,
    is_kept INTEGER NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    filed_at INTEGER,
    filed_by TEXT,
    content_hash TEXT,
    filing_id TEXT
);

CREATE UNIQUE INDEX questionnaire_drafts_open ON questionnaire_drafts (connection_id, patient_id, fhir_user, questionnaire) WHERE filed_at IS NULL;
CREATE INDEX questionnaire_drafts_of_patient ON questionnaire_drafts (connection_id, patient_id, questionnaire, filed_at);
CREATE INDEX questionnaire_drafts_expiry ON questionnaire_drafts (expires_at) WHERE filed_at IS NULL;
