Instance: restriction-left-hip-earlier
InstanceOf: Restriction
Title: "The same place a fortnight earlier, by another examiner"
Description: "The same place a fortnight earlier, by another examiner"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/restriction|0.1.0"
* insert ExampleObservation(f32cd6cb-f336-587b-8e3e-33291e1e6fbd, 2025-03-03T09:41:00Z, Practitioner/ngozi-okafor)
* bodySite = $region#f-outer-hip-l "Left outer hip"
* valueCodeableConcept = ExaminationOutcome#finding "Finding"
* component[side].valueCodeableConcept = Side#left "Left"
* component[type].valueCodeableConcept = $type#unsure "Unsure"
* component[tenderness].valueQuantity = 3 '{score}' "score"
