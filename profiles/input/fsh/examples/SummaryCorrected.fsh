Instance: summary-corrected
InstanceOf: ReadableSummary
Title: "A corrected summary that replaces the first"
Description: "A corrected summary that replaces the first"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/readable-summary|0.1.0"
* identifier[ours].value = "99448871-52d8-525a-ac74-99687aa33e70"
* status = #current
* category = http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category#clinical-note
* subject = Reference(Patient/amara)
* author = Reference(Practitioner/ngozi-okafor)
* context.encounter = Reference(Encounter/first-visit)
* context.period.start = "2025-03-03T09:30:00Z"
* context.period.end = "2025-03-03T10:00:00Z"
* date = "2025-03-05T08:00:00Z"
* relatesTo.code = #replaces
* relatesTo.target = Reference(DocumentReference/summary-text)
* content.attachment.contentType = #application/pdf
* content.attachment.title = "Fascial assessment, 3 March 2025, corrected"
* content.attachment.url = "https://ehr.example.org/fhir/Binary/summary-corrected"
