Instance: provenance-assessment
InstanceOf: FilingProvenance
Title: "Who answered, who signed, which service composed"
Description: "Who answered, who signed, which service composed"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/filing-provenance|0.1.0"
* target[0] = Reference(Observation/panel-first)
* target[1] = Reference(Observation/score-peg)
* recorded = "2025-03-03T09:41:00Z"
* agent[0].type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#author
* agent[0].who = Reference(Practitioner/ngozi-okafor)
* agent[1].type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler
* agent[1].who.display = "Physology.Fhir"
* entity.role = #source
* entity.what = Reference(QuestionnaireResponse/assessment-response-full)
