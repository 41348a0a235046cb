Instance: sensory-finding-to-snomed
InstanceOf: ConceptMap
Title: "Skin sensation to SNOMED CT"
Description: "A SNOMED CT finding that holds the answer, for systems that do not know this list. Answers without a checked code are left out."
Usage: #definition
* id = "sensory-finding-to-snomed"
* url = "https://physology.org/fhir/ConceptMap/sensory-finding-to-snomed"
* name = "SensoryFindingToSnomed"
* title = "Skin sensation to SNOMED CT"
* description = "A SNOMED CT finding that holds the answer, for systems that do not know this list. Answers without a checked code are left out."
* status = #active
* experimental = false
* version = "0.1.0"
* sourceCanonical = "https://physology.org/fhir/ValueSet/sensory-findings|0.1.0"
* group[0].source = "https://physology.org/fhir/CodeSystem/sensory-finding"
* group[0].target = "http://snomed.info/sct"
* insert Wider(usual, [[As usual]], 299956006, [[Normal sensation]])
* insert Wider(heightened, [[Stronger than usual]], 247322000, [[Abnormal sensation]])
* insert Wider(painful, [[Painful]], 247322000, [[Abnormal sensation]])
* insert Wider(unpleasant, [[Unpleasant]], 247322000, [[Abnormal sensation]])
* insert Wider(reduced, [[Weaker than usual]], 247322000, [[Abnormal sensation]])
* insert Wider(absent, [[Not felt]], 33653009, [[Absent sensation]])
