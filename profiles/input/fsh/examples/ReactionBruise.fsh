Instance: reaction-bruise
InstanceOf: AdverseReaction
Title: "A bruise after the first session"
Description: "A bruise after the first session"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/adverse-reaction|0.1.0"
* identifier.value = "c1775b5a-b544-597a-9824-f81fa964ecf9"
* actuality = #actual
* event = AdverseReactionKind#bruising "Bruising"
* subject = Reference(Patient/amara)
* date = "2025-03-18"
* recorder = Reference(Practitioner/jo-lim)
* severity = http://terminology.hl7.org/CodeSystem/adverse-event-severity#mild
* suspectEntity.instance = Reference(Procedure/session-one)
