Instance: instrument-response-reaction
InstanceOf: InstrumentResponse
Title: "A bruise, told after the first session"
Description: "A bruise, told after the first session"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/instrument-response|0.1.0"
* identifier.value = "9d6d7c58-3c0b-5a3e-9f5e-6b7f0f0b8a11"
* subject = Reference(Patient/amara)
* partOf = Reference(Procedure/session-one)
* status = #completed
* questionnaire = "https://physology.org/fhir/Questionnaire/session-reaction|0.1.0"
* authored = "2025-03-19T08:30:00Z"
* author = Reference(Patient/amara)
* source = Reference(Patient/amara)
* item[0].linkId = "session.on"
* item[0].answer[0].valueDate = "2025-03-17"
* item[1].linkId = "reaction-any"
* item[1].answer[0].valueBoolean = true
* item[2].linkId = "reaction"
* item[2].item[0].linkId = "reaction.kind"
* item[2].item[0].answer[0].valueCoding = AdverseReactionKind#bruising "Bruising"
* item[2].item[1].linkId = "reaction.severity"
* item[2].item[1].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-severity#mild "Mild"
* item[2].item[2].linkId = "reaction.since"
* item[2].item[2].answer[0].valueDate = "2025-03-18"
* item[2].item[3].linkId = "reaction.outcome"
* item[2].item[3].answer[0].valueCoding = http://terminology.hl7.org/CodeSystem/adverse-event-outcome#recovering "Recovering"
