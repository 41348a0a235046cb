Instance: restriction-left-hip
InstanceOf: Restriction
Title: "Palpated densification of the left hip with every part recorded"
Description: "Palpated densification of the left hip with every part recorded"
Usage: #example
* meta.profile = "https://physology.org/fhir/StructureDefinition/restriction|0.1.0"
* insert ExampleObservation(c2d89b18-515f-52af-97d6-5fc9d852dbcc, 2025-03-17T09:41:00Z, Practitioner/jo-lim)
* extension[samePlace].valueReference = Reference(Observation/restriction-left-hip-earlier)
* bodySite = $region#f-outer-hip-l "Left outer hip"
* bodySite.extension.url = "https://physology.org/fhir/StructureDefinition/map-position"
* bodySite.extension.extension[0].url = "u"
* bodySite.extension.extension[0].valueDecimal = 0.66
* bodySite.extension.extension[1].url = "v"
* bodySite.extension.extension[1].valueDecimal = 0.474
* bodySite.extension.extension[2].url = "mapVersion"
* bodySite.extension.extension[2].valueString = "1"
* valueCodeableConcept = ExaminationOutcome#finding "Finding"
* derivedFrom = Reference(QuestionnaireResponse/assessment-response-full)
* component[side].valueCodeableConcept = Side#left "Left"
* component[landmark].valueCodeableConcept = $landmark#tensor "Tensor"
* component[otherPlace].valueString = "2 cm below and behind it"
* component[depth].valueCodeableConcept = Depth#deep "Deep"
* component[position].valueCodeableConcept = Position#lying-on-side "Lying on the side"
* component[type].valueCodeableConcept = $type#densification "Palpated densification"
* component[glide].valueQuantity = 2 '{score}' "score"
* component[glide].interpretation = Grade#moderate "Moderate"
* component[stiffness].valueQuantity = 1 '{score}' "score"
* component[stiffness].interpretation = Grade#slight "Slight"
* component[tenderness].valueQuantity = 3 '{score}' "score"
* component[tenderness].interpretation = Grade#tender-severe "Severe with withdrawal"
* component[tone].valueQuantity = 2 '{score}' "score"
* component[tone].interpretation = Grade#moderate "Moderate"
* component[guarding].valueQuantity = 1 '{score}' "score"
* component[guarding].interpretation = Grade#slight "Slight"
* component[toleratedPressure].valueQuantity = 210 'kPa' "kPa"
* component[age].valueQuantity = 3 'a' "years"
* component[ageCertainty].valueCodeableConcept = $certainty#uncertain "Uncertain"
* component[chain].valueCodeableConcept = $chain#lateral "Lateral line"
* component[familiarPain].valueBoolean = true
* component[referral].valueCodeableConcept = $region#f-thigh-l "Left thigh, front"
