-- One open draft for a clinician and a patient: everything typed, also what cannot be read as an answer yet.
CREATE TABLE assessment_drafts (
    id uuid NOT NULL PRIMARY KEY,
    connection_id text NOT NULL,
    patient_id text NOT NULL,
    fhir_user text NOT NULL,
    fields text NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    signed_at timestamptz,
    signed_by text,
    content_hash text,
    signed_response text,
    filing_id uuid
);

CREATE UNIQUE INDEX assessment_drafts_open ON assessment_drafts (connection_id, patient_id, fhir_user) WHERE signed_at IS NULL;
