Instance: session-stopped-neck
InstanceOf: TreatmentSessionSite
Title: "Neck, measured pressure, stopped"
Description: "Neck, measured pressure, stopped"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/treatment-session-site|0.1.0"
* insert ExampleProcedure(e346ce30-5d4c-5bf1-8d71-57a5535649bb, Practitioner/jo-lim)
* extension[sequence].valuePositiveInt = 1
* extension[pressure].valueQuantity = 60 'kPa' "kPa"
* status = #stopped
* statusReason = SessionStop#too-painful "Too painful"
* code = Technique#slow-stretch "Slow stretch"
* performedDateTime = "2025-03-31T09:55:00Z"
* bodySite = $region#b-neck "Neck, back"
* partOf = Reference(Procedure/session-stopped)
