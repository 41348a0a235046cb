Instance: session-stopped
InstanceOf: TreatmentSession
Title: "A session that the patient asked to stop"
Description: "A session that the patient asked to stop"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/treatment-session|0.1.0"
* insert ExampleProcedure(0cd2a996-01c4-5a70-94a2-ce4918b93ad0, Practitioner/jo-lim)
* status = #stopped
* statusReason = SessionStop#patient-asked "Patient asked to stop"
* performedPeriod.start = "2025-03-31T09:50:00Z"
* performedPeriod.end = "2025-03-31T10:05:00Z"
