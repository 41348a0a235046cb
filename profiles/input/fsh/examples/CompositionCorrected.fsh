Instance: composition-corrected
InstanceOf: AssessmentComposition
Title: "A corrected document"
Description: "A corrected document"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/assessment-composition|0.1.0"
* identifier.value = "a8b608e6-1b77-54d7-bf50-d310f2b58ff8"
* status = #final
* subject = Reference(Patient/amara)
* date = "2025-03-05T08:00:00Z"
* author = Reference(Practitioner/ngozi-okafor)
* title = "Fascial assessment"
* attester.mode = #legal
* attester.time = "2025-03-05T08:00:00Z"
* attester.party = Reference(Practitioner/ngozi-okafor)
* section[summary].title = "Summary"
* section[summary].text.status = #additional
* section[summary].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>Worst pain last 7 days: left hip 7. PEG 6.7. Usual week. Urgent signs asked, none.</p></div>"
* relatesTo.code = #replaces
* relatesTo.targetReference = Reference(Composition/composition-first)
