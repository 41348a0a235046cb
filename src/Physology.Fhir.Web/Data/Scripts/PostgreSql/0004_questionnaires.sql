-- One open draft for a clinician, a patient and a questionnaire. The version goes up with each change: what was read is what may be overwritten.
CREATE TABLE questionnaire_drafts (
    id uuid NOT NULL PRIMARY KEY,
    connection_id text NOT NULL,
    patient_id text NOT NULL,
    fhir_user text NOT NULL,
    questionnaire text NOT NULL,
    response text,
    typed text NOT NULL,
    answered_by text,
    answered_by_name text,
    is_kept boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    filed_at timestamptz,
    filed_by text,
    content_hash text,
    filing_id uuid
);

CREATE UNIQUE INDEX questionnaire_drafts_open ON questionnaire_drafts (connection_id, patient_id, fhir_user, questionnaire) WHERE filed_at IS NULL;
CREATE INDEX questionnaire_drafts_of_patient ON questionnaire_drafts (connection_id, patient_id, questionnaire, filed_at);
CREATE INDEX questionnaire_drafts_expiry ON questionnaire_drafts (expires_at) WHERE filed_at IS NULL;
