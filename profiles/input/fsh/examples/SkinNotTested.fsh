Instance: skin-not-tested
InstanceOf: SkinSensoryFinding
Title: "Skin not tested, tingling reported"
Description: "Skin not tested, tingling reported"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/skin-sensory-finding|0.1.0"
* insert ExampleObservation(ebdc045a-0a1e-58fc-9601-0ce99d0fe02d, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* bodySite = $region#f-foot-r "Right ankle and foot"
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#not-performed
* component[symptom].valueCodeableConcept = SensorySymptom#tingling "Tingling"
