Instance: reaction-flare
InstanceOf: AdverseReaction
Title: "A flare of four days, reported by the patient"
Description: "A flare of four days, reported by the patient"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/adverse-reaction|0.1.0"
* identifier.value = "972af131-a835-526d-8d2b-07ca329821d7"
* actuality = #actual
* event = AdverseReactionKind#flare "Flare of more than 72 hours"
* subject = Reference(Patient/amara)
* date = "2025-04-01"
* recorder = Reference(Patient/amara)
* severity = http://terminology.hl7.org/CodeSystem/adverse-event-severity#moderate
