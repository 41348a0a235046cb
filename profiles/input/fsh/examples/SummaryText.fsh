Instance: summary-text
InstanceOf: ReadableSummary
Title: "The signed note as plain text"
Description: "The signed note as plain text"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/readable-summary|0.1.0"
* identifier[ours].value = "bc481a2f-1059-5f5d-89c5-f1082764e901"
* status = #current
* category = http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category#clinical-note
* subject = Reference(Patient/amara)
* author = Reference(Practitioner/ngozi-okafor)
* context.encounter = Reference(Encounter/first-visit)
* context.period.start = "2025-03-03T09:30:00Z"
* context.period.end = "2025-03-03T10:00:00Z"
* date = "2025-03-03T09:41:00Z"
* content.attachment.contentType = #text/plain
* content.attachment.title = "Fascial assessment, 3 March 2025"
* content.attachment.data = "V29yc3QgcGFpbiBsYXN0IDcgZGF5czogbGVmdCBoaXAgNy4gUEVHIDYuNy4gVXN1YWwgd2Vlay4gVXJnZW50IHNpZ25zIGFza2VkLCBub25lLg=="
