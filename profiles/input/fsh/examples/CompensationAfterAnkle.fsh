Instance: compensation-after-ankle
InstanceOf: CompensationPattern
Title: "A suspected order: ankle, hip, shoulder"
Description: "A suspected order: ankle, hip, shoulder"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/compensation-pattern|0.1.0"
* insert ExampleObservation(cce0c7b5-84b4-58d2-bdda-f90089dd3a78, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* valueCodeableConcept = $certainty#suspected "Suspected"
* derivedFrom[0] = Reference(Observation/restriction-left-hip)
* derivedFrom[1] = Reference(QuestionnaireResponse/assessment-response-full)
* component[step][0].valueCodeableConcept = $region#f-foot-l "Left ankle and foot"
* component[step][0].valueCodeableConcept.text = "Sprain of the left ankle in 2019, walks on the outer foot since"
* component[step][0].extension[sequence].valuePositiveInt = 1
* component[step][1].valueCodeableConcept.text = "Left hip held stiff"
* component[step][1].extension[sequence].valuePositiveInt = 2
* component[step][2].valueCodeableConcept.text = "Right shoulder pain from 2021"
* component[step][2].extension[sequence].valuePositiveInt = 3
* note.text = "A thought to be tested by what changes, not a finding."
