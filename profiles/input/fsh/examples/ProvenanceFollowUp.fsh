Instance: provenance-follow-up
InstanceOf: FilingProvenance
Title: "A follow-up answered by the patient"
Description: "A follow-up answered by the patient"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/filing-provenance|0.1.0"
* target = Reference(QuestionnaireResponse/follow-up-response-june)
* recorded = "2025-06-03T20:15:00+01:00"
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#author
* agent.who = Reference(Patient/amara)
